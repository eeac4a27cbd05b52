'use client';
import { Button } from '@marquee/ui/button';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { Checkbox } from '@marquee/ui/checkbox';
import { ErrorState } from '@marquee/ui/error-state';
import { cn } from '@marquee/ui/lib/cn';
import { marked } from '@marquee/ui/lib/rough';
import { Skeleton } from '@marquee/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { day, figure } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import { Definition } from '../../profile/index.ts';
import { CompSet } from './comp-set.tsx';
import { ComparableFilters } from './comparable-filters.tsx';
import { FilmMap } from './film-map.tsx';
import { type Comps, comparedWith, useComps } from './use-comps.ts';
import { shareText } from './words.ts';

type Comparable = Outputs['films']['comparable']['films'][number];
/** So many of them are drawn, beside the film itself. */
const filmsDrawn = 15;

const cell = 'h-[38px] border-line-soft border-b pr-4 text-right whitespace-nowrap last:pr-0';

/** The films that share most of a film's audience. */
export function ComparableSection({ id, title }: { readonly id: string; readonly title: string }) {
  const [comps, change] = useComps();
  const found = useQuery(
    apiQuery('films.comparable', { id, ...comparedWith(comps) }, { placeholderData: keepPreviousData, staleTime: 60_000 }),
  );
  const problem = found.isError ? problemOf(found.error) : null;
  return (
    <div aria-busy={found.isFetching} className="border-line border-t">
      {problem !== null ? (
        <ErrorState
          title={isBudgetSpent(problem) ? problem.title : 'Comparable films could not be worked out'}
          errorId={problem.errorId}
          actions={isBudgetSpent(problem) ? undefined : <Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problem.message}
        </ErrorState>
      ) : found.data === undefined ? (
        <div role="status" aria-label="Loading comparable films" className="p-(--pad)">
          <Skeleton className="h-60 w-full" />
        </div>
      ) : (
        <div className={cn('transition-opacity', found.isPlaceholderData && 'opacity-55')}>
          <ComparableCard found={found.data} title={title} comps={comps} onChange={change} />
          {comps.isDrawn && found.data.films.length > 0 && (
            <FilmMap id={id} films={found.data.films.slice(0, filmsDrawn).map((film) => film.id)} />
          )}
        </div>
      )}
    </div>
  );
}

interface CardProps {
  readonly found: Outputs['films']['comparable'];
  readonly title: string;
  readonly comps: Comps;
  readonly onChange: (next: Partial<Comps>) => void;
}

function ComparableCard({ found: { films, values, privacy }, title, comps, onChange }: CardProps) {
  const isNarrowed = Object.keys(comparedWith(comps)).length > 0;
  const pick = (id: string, isPicked: boolean) =>
    onChange({ picked: isPicked ? [...comps.picked, id] : comps.picked.filter((one) => one !== id) });
  const most = Math.max(2, ...films.map(({ lift }) => lift ?? 0));
  const inFile = (count: Comparable['both']) => (count.shown ? count.value : figure(count));
  return (
    <ChartCard
      title="Comparable films"
      aside={
        isNarrowed ? 'by shared audience: of the twenty most seen like that' : 'by shared audience: of the twenty films that most of it saw'
      }
      fileName="comparable-films"
      data={{
        columns: [
          'Film',
          'Released',
          'Base',
          'Of them saw this film',
          'Its moviegoers',
          'Saw both',
          'Share of this audience, percent',
          'Lift',
          'Lift, last 12 months',
          'Jaccard, percent',
        ],
        rows: films.map((film) => [
          ...[film.title, film.releaseDate, inFile(film.base), inFile(film.audience), inFile(film.moviegoers), inFile(film.both)],
          ...[film.share, film.lift, film.liftOfYear, film.jaccard],
        ]),
      }}
      notes={[
        `By lift; 1 is chance. Counted among moviegoers who visited anything while ${title} was showing and while the other film was, from the day before its release for ten weeks. Films that fewer than ${privacy.smallest} saw beside it are not listed.`,
      ]}
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <ComparableFilters values={values} comps={comps} onChange={onChange} />
        {films.length > 0 && (
          <Button aria-pressed={comps.isDrawn} className="print:hidden" onClick={() => onChange({ isDrawn: !comps.isDrawn })}>
            {comps.isDrawn ? 'Hide the map' : 'Draw a map of these'}
          </Button>
        )}
      </div>
      <CompSet picked={comps.picked} onClear={() => onChange({ picked: [] })} />
      {films.length === 0 ? (
        <p className="text-ink-2">
          {isNarrowed
            ? 'No other film like that was seen by enough of its audience to be compared.'
            : 'No other film was seen by enough of its audience to be compared.'}
        </p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">Comparable films</caption>
            <thead>
              <tr>
                <td className="border-line border-b print:hidden" />
                <Head className="text-left">Film</Head>
                <Head>Its moviegoers</Head>
                <Head>
                  <Definition of="film.both">Saw both</Definition>
                </Head>
                <Head>Share of this audience</Head>
                <Head>
                  <Definition of="film.lift">Lift</Definition>
                </Head>
                <td className="border-line border-b max-tablet:hidden" />
                <Head className="text-right max-tablet:hidden">
                  <Definition of="film.liftOfYear">Lift, 12 months</Definition>
                </Head>
                <Head>
                  <Definition of="film.jaccard">Jaccard</Definition>
                </Head>
              </tr>
            </thead>
            <tbody>
              {films.map((film) => (
                <tr key={film.id} className="hover:bg-hover">
                  <td className="w-8 border-line-soft border-b print:hidden">
                    <Checkbox
                      label={<span className="sr-only">Pick {film.title}</span>}
                      checked={comps.picked.includes(film.id)}
                      onChange={(event) => pick(film.id, event.target.checked)}
                    />
                  </td>
                  <th scope="row" className="h-[38px] border-line-soft border-b pr-4 text-left font-normal">
                    <Link href={`/films/${encodeURIComponent(film.id)}`} className="inline-block py-1 font-medium text-accent-ink">
                      {film.title}
                    </Link>
                    <span className="block pb-1 text-ink-3 text-small">{day(film.releaseDate)}</span>
                  </th>
                  <td className={cell}>{figure(film.moviegoers)}</td>
                  <td className={cell}>{figure(film.both)}</td>
                  <td className={cell}>{shareText(film.share)}</td>
                  <td className={cn(cell, (film.lift ?? 0) >= 1.2 && 'font-semibold text-accent-ink')}>
                    {film.lift === null ? '–' : marked(film.lift.toFixed(2), film.rough)}
                  </td>
                  <td className="w-40 border-line-soft border-b px-2 max-tablet:hidden">
                    {film.lift !== null && <LiftBar lift={film.lift} most={most} />}
                  </td>
                  <td className={cn(cell, 'text-ink-2 max-tablet:hidden')}>
                    {film.liftOfYear === null ? '–' : film.liftOfYear.toFixed(2)}
                  </td>
                  <td className={cell}>{shareText(film.jaccard)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ChartCard>
  );
}

function Head({ className = 'text-right', children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <th
      scope="col"
      className={cn('whitespace-nowrap border-line border-b pr-4 pb-1.5 font-normal text-ink-3 text-small last:pr-0', className)}
    >
      {children}
    </th>
  );
}

/** From chance, a line at 1, to the lift: to the right where it is more. Decorative: the figure stands beside it. */
function LiftBar({ lift, most }: { readonly lift: number; readonly most: number }) {
  const at = (value: number) => `${(100 * Math.min(value, most)) / most}%`;
  return (
    <svg width="100%" height={20} aria-hidden="true" className="graphic block overflow-visible">
      <line x1={at(1)} x2={at(1)} y1={0} y2={20} className="stroke-line-control" />
      <line x1={at(1)} x2={at(lift)} y1={10} y2={10} strokeWidth={1.5} className={lift >= 1 ? 'stroke-c1' : 'stroke-cg'} />
      <circle cx={at(lift)} cy={10} r={4} className={lift >= 1 ? 'fill-c1' : 'fill-surface stroke-cg'} />
    </svg>
  );
}
