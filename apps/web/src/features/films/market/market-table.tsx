'use client';
import { Spark } from '@marquee/ui/charts/spark';
import { cn } from '@marquee/ui/lib/cn';
import type { KeyboardEvent, ReactNode } from 'react';
import { day, figure, number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { changeTold } from '../../../lib/signed.ts';
import { Definition } from '../../profile/index.ts';
import type { MarketFilm } from './view.ts';

const cell = 'h-[42px] pr-4 text-right';
const heads: readonly { readonly label: string; readonly of?: string; readonly className?: string }[] = [
  { label: 'Moviegoers', of: 'film.moviegoers' },
  { label: 'Visits', of: 'film.visits' },
  { label: 'Opening weekend', of: 'film.openingWeekend', className: 'max-desk:hidden' },
  { label: 'Last weekend', of: 'film.lastWeekend' },
  { label: 'Change', of: 'film.change' },
  { label: 'Presales', of: 'film.presales', className: 'max-tablet:hidden' },
  { label: 'Visits a day', className: 'max-tablet:hidden' },
];

/** Films with their figures. The arrow keys go from film to film. */
export function MarketTable({
  films,
  asOf,
  busy,
}: {
  readonly films: readonly MarketFilm[];
  readonly asOf: string;
  readonly busy: boolean;
}) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full" aria-busy={busy}>
        <caption className="sr-only">Films</caption>
        <thead>
          <tr>
            <Head className="text-left">Film</Head>
            {heads.map(({ label, of, className }) => (
              <Head key={label} className={cn('text-right', className)}>
                {of === undefined ? label : <Definition of={of}>{label}</Definition>}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={toNextFilm}>
          {films.map((film) => (
            <Row key={film.id} film={film} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ className, children }: { readonly className?: string | undefined; readonly children: ReactNode }) {
  return (
    <th
      scope="col"
      className={cn('whitespace-nowrap border-line border-b pr-4 pb-1.5 font-normal text-ink-3 text-small last:pr-0', className)}
    >
      {children}
    </th>
  );
}

function Row({ film, asOf }: { readonly film: MarketFilm; readonly asOf: string }) {
  const facts = [film.releaseDate === null ? 'no date' : day(film.releaseDate), film.rating, film.distributor].filter(Boolean).join(', ');
  return (
    <tr className="border-line-soft border-b hover:bg-hover">
      <th scope="row" className="h-[42px] min-w-48 pr-4 text-left font-normal">
        <Link href={`/films/${encodeURIComponent(film.id)}`} data-film className="inline-block py-1 font-medium text-accent-ink">
          {film.title}
        </Link>
        <span className="block pb-1 text-ink-3 text-small">{facts}</span>
      </th>
      <td className={cn(cell, 'font-medium')}>{figure(film.moviegoers)}</td>
      <td className={cell}>{figure(film.visits)}</td>
      <td className={cn(cell, 'max-desk:hidden')}>{film.openingWeekend === null ? '–' : figure(film.openingWeekend)}</td>
      <td className={cell}>{film.lastWeekend === null ? '–' : figure(film.lastWeekend)}</td>
      <td className={cn(cell, 'text-ink-2')}>{changeTold(film.change)}</td>
      <td className={cn(cell, 'max-tablet:hidden')}>{figure(film.presales)}</td>
      <td className={cn(cell, 'w-28 pr-0 max-tablet:hidden')}>
        {film.days.some((value) => value !== null) ? (
          <Spark values={film.days} label={sparkLabel(film, asOf)} />
        ) : (
          <span className="text-ink-3">–</span>
        )}
      </td>
    </tr>
  );
}

function sparkLabel({ title, days }: MarketFilm, asOf: string): string {
  const most = Math.max(...days.map((value) => value ?? 0));
  return `Visits a day to ${title} in the ${days.length} days to ${day(asOf)}: at most ${number(most)}`;
}

function toNextFilm(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-film]')];
  const next = links[links.findIndex((link) => link.matches(':focus')) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
