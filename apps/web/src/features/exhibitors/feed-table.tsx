import { cn } from '@marquee/ui/lib/cn';
import { Notice } from '@marquee/ui/notice';
import { Status } from '@marquee/ui/status';
import { type HeadCell, TableHead } from '@marquee/ui/table-head';
import { day, number } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { FreshnessBar } from './freshness-bar.tsx';
import { lettersAddress } from './reason-table.tsx';
import { rowsByDay, SparkBars } from './spark-bars.tsx';
import { age, type ExhibitorRow, problemOfFeeds, share, stateWords, worstOf } from './words.ts';

const cell = 'h-[38px] pr-3';
const columns: readonly (string | HeadCell)[] = [
  'Exhibitor',
  'State',
  { label: 'Freshness', title: 'Age of the newest row of the feed that stands worst; the mark is what was promised.' },
  { label: 'Reaches', figures: true, title: 'The last purchase day on record', className: 'max-tablet:hidden' },
  { label: 'Rows, 24 h', figures: true },
  { label: '14 days', className: 'max-tablet:hidden' },
  { label: 'Dead letters', figures: true },
  {
    label: 'Films matched',
    figures: true,
    title: 'Of its own film records, how many are of a film of the catalogue',
    className: 'max-tablet:hidden',
  },
  { label: 'Sites usable', figures: true },
];

/** The exhibitors with how their feeds stand. */
export function FeedTable({ rows }: { readonly rows: readonly ExhibitorRow[] }) {
  return (
    <table>
      <caption className="sr-only">Feeds of every exhibitor</caption>
      <TableHead columns={columns} />
      {rows.map((row) => (
        <ExhibitorLines key={row.id} row={row} />
      ))}
    </table>
  );
}

function MatchedFilms({ filmCodes, filmsToMatch }: Pick<ExhibitorRow, 'filmCodes' | 'filmsToMatch'>) {
  if (filmCodes === 0) return <span className="text-ink-3">–</span>;
  if (filmsToMatch === 0) return <span className="text-ink-2">100%</span>;
  return (
    <Link href="/film-matching" className="inline-block py-1">
      {share(filmCodes - filmsToMatch, filmCodes)}
    </Link>
  );
}

function ExhibitorLines({ row }: { readonly row: ExhibitorRow }) {
  const worst = worstOf(row.feeds);
  const problem = problemOfFeeds(row);
  const { word, kind } = stateWords[worst?.state ?? 'none'];
  const address = `/exhibitors/${encodeURIComponent(row.id)}`;
  return (
    <tbody className="border-line-soft border-b">
      <tr className="hover:bg-hover">
        <th scope="row" className={cn(cell, 'text-left font-normal')}>
          <Link href={address} className="inline-block py-1 font-medium text-accent-ink">
            {row.name}
          </Link>
        </th>
        <td className={cell}>
          <Status kind={kind}>{word}</Status>
        </td>
        <td className={cell}>
          <span className="flex items-center gap-2.5">
            <span className="w-16 text-right max-tablet:w-auto">{worst?.ageHours == null ? '–' : age(worst.ageHours)}</span>
            {worst && <FreshnessBar {...worst} />}
          </span>
        </td>
        <td className={cn(cell, 'text-right text-ink-2 max-tablet:hidden')}>{row.reaches === null ? '–' : day(row.reaches)}</td>
        <td className={cn(cell, 'text-right')}>{number(row.feeds.reduce((sum, { rows24 }) => sum + rows24, 0))}</td>
        <td className={cn(cell, 'max-tablet:hidden')}>
          <SparkBars days={rowsByDay(row)} />
        </td>
        <td className={cn(cell, 'text-right')}>
          {row.deadLetters === 0 ? (
            <span className="text-ink-3">0</span>
          ) : (
            <Link href={lettersAddress({ exhibitor: row.id })} className="inline-block py-1">
              {number(row.deadLetters)}
            </Link>
          )}
        </td>
        <td className={cn(cell, 'text-right max-tablet:hidden')}>
          <MatchedFilms {...row} />
        </td>
        <td className={cn(cell, 'pr-0 text-right')}>
          {row.usable === row.sites ? (
            <span className="text-ink-2">{number(row.sites)}</span>
          ) : (
            <>
              <strong className="font-semibold">{number(row.usable)}</strong> of {number(row.sites)}
            </>
          )}
        </td>
      </tr>
      {problem && (
        <tr>
          <td colSpan={9} className="pb-2">
            <Notice kind={kind === 'bad' ? 'bad' : kind === 'warn' ? 'warn' : 'info'} className="text-small">
              <strong className="font-semibold">{problem.says}</strong> <span className="text-ink-2">{problem.helps}</span>{' '}
              <Link href={address} className="inline-block py-0.5 font-medium text-accent-ink">
                Open {row.name}
              </Link>
            </Notice>
          </td>
        </tr>
      )}
    </tbody>
  );
}
