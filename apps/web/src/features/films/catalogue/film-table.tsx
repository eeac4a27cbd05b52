'use client';
import { Button } from '@marquee/ui/button';
import { TableHead } from '@marquee/ui/table-head';
import { day, number } from '../../../lib/format.ts';
import type { Film } from '../film-form.ts';

interface Props {
  readonly films: readonly Film[];
  readonly busy: boolean;
  readonly onEdit: (film: Film) => void;
  readonly onMerge: (film: Film) => void;
}

/** Films by title, each with how many film codes are matched to it. */
export function FilmTable({ films, busy, onEdit, onMerge }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full" aria-busy={busy}>
        <caption className="sr-only">Films</caption>
        <TableHead
          columns={[
            'Title',
            'Released',
            'Genres',
            'Distributor',
            { label: 'Film codes', figures: true },
            { label: 'What to do', unseen: true },
          ]}
        />
        <tbody>
          {films.map((film) => (
            <tr key={film.id} className="hover:bg-hover [&>*]:border-line-soft [&>*]:border-b [&>*]:py-1.5 [&>*]:pr-3">
              <th scope="row" className="text-left font-medium">
                {film.title}
                <span className="block font-normal text-ink-3 text-small">
                  {[film.rating, film.franchise, film.id].filter(Boolean).join(', ')}
                </span>
              </th>
              <td className="whitespace-nowrap">
                {film.releaseDate === null ? <span className="text-ink-2">no date</span> : day(film.releaseDate)}
              </td>
              <td>{film.genres.join(', ')}</td>
              <td>{film.distributor}</td>
              <td className="text-right">{film.codes === 0 ? <span className="text-ink-2">none</span> : codesText(film)}</td>
              <td className="whitespace-nowrap text-right">
                <span className="inline-flex gap-2">
                  <Button size="sm" aria-label={`Edit ${film.title}`} onClick={() => onEdit(film)}>
                    Edit
                  </Button>
                  <Button size="sm" aria-label={`Merge ${film.title} into another film`} onClick={() => onMerge(film)}>
                    Merge …
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function codesText({ codes, exhibitors }: Film): string {
  return `${number(codes)} ${codes === 1 ? 'code' : 'codes'}, ${number(exhibitors)} ${exhibitors === 1 ? 'exhibitor' : 'exhibitors'}`;
}
