import { ChartCard } from '@marquee/ui/charts/chart-card';
import { IndexMark } from '@marquee/ui/charts/index-mark';
import { cn } from '@marquee/ui/lib/cn';
import { marked } from '@marquee/ui/lib/rough';
import { figure, type ShownOrHidden } from '../../../lib/format.ts';
import { changeTold } from '../../../lib/signed.ts';
import { Definition } from '../../profile/index.ts';
import { lineKeys } from './run-view.ts';
import type { FilmRun } from './types.ts';
import { daysText, periodName, shareText } from './words.ts';

const head = 'border-line border-b pr-4 pb-1.5 font-normal text-ink-3 text-small whitespace-nowrap last:pr-0';
const cell = 'h-[34px] border-line-soft border-b pr-4 whitespace-nowrap last:pr-0';
const figures = `${cell} text-right`;
/** As many keys as there is room for, each with its index. */
const keysShown = 3;

/** The weekends of a run and the weekdays between them: all, change, and the largest shares with their index. */
export function WeekendTable({ run }: { readonly run: FilmRun }) {
  const periods = run.periods.filter(({ kind, size }) => kind !== 'previews' || size.shown);
  const last = periods.findLastIndex(({ size }) => size.shown);
  const told = periods.slice(0, last + 1);
  const keys = lineKeys(
    run,
    told.map((part) => ({ name: '', days: '', part })),
  ).slice(0, keysShown);
  const what = run.measure === 'visits' ? 'Visits' : 'Moviegoers';
  return (
    <ChartCard
      title="Weekends"
      aside={`indexes against everyone in scope in the last 12 months`}
      fileName={`run-${run.by}-weekends`}
      data={{
        columns: [
          ...['Part of the run', 'From', 'To', run.measure === 'visits' ? 'Visits' : 'Moviegoers, first visit', 'Change, percent'],
          ...run.keys.flatMap(({ label }) => [`${label}, percent`, `${label}, index`]),
          'Seen before, percent',
        ],
        rows: told.map((part) => [
          ...[periodName(part), part.from, part.to, part.size.shown ? part.size.value : figure(part.size), part.change?.percent ?? null],
          ...run.keys.flatMap((_, at) => [part.shares[at] ?? null, part.indexes[at]?.index ?? null]),
          part.returning,
        ]),
      }}
      className="border-line border-t"
    >
      <div className="overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">Weekends of the run and the weekdays between them</caption>
          <thead>
            <tr>
              <th scope="col" className={cn(head, 'text-left')}>
                Weekend
              </th>
              <th scope="col" className={cn(head, 'text-left')}>
                Business days
              </th>
              <th scope="col" className={cn(head, 'text-right')}>
                <Definition of={run.measure === 'visits' ? 'film.visits' : 'film.firstVisit'}>{what}</Definition>
              </th>
              <th scope="col" className={cn(head, 'text-right')}>
                <Definition of="film.change">Change</Definition>
              </th>
              {keys.map((at) => (
                <th key={run.keys[at]?.key} scope="col" colSpan={2} className={cn(head, 'text-right')}>
                  {run.keys[at]?.label}, index
                </th>
              ))}
              <th scope="col" className={cn(head, 'text-right')}>
                <Definition of="film.returning">Seen before</Definition>
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((part) => {
              const isWeekend = part.kind === 'weekend';
              return (
                <tr key={`${part.kind} ${part.number}`} className="hover:bg-hover">
                  <th scope="row" className={cn(cell, 'text-left', isWeekend ? 'font-semibold' : 'font-normal text-ink-2')}>
                    {isWeekend ? periodName(part) : part.kind === 'previews' ? 'Previews' : 'Weekdays'}
                  </th>
                  <td className={cn(cell, 'text-left')}>
                    {daysText(part.from, part.to)}
                    {isWeekend && part.number === 1 && <span className="text-ink-3">, with previews</span>}
                    {!part.whole && <span className="text-ink-3">, so far</span>}
                  </td>
                  <td className={figures}>{figure(part.size)}</td>
                  <td className={cn(figures, 'text-ink-2')}>{part.change === null ? '' : changeTold(part.change)}</td>
                  {keys.map((at) => (
                    <ShareCells
                      key={run.keys[at]?.key}
                      share={part.shares[at] ?? null}
                      isRough={isRough(part.sizes[at])}
                      index={part.indexes[at]}
                    />
                  ))}
                  <td className={figures}>{shareText(part.returning)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </ChartCard>
  );
}

const isRough = (size: ShownOrHidden | undefined) => size?.shown === true && size.rough === true;

interface ShareProps {
  readonly share: number | null;
  readonly isRough: boolean;
  readonly index: FilmRun['periods'][number]['indexes'][number] | undefined;
}

function ShareCells({ share, isRough: rough, index }: ShareProps) {
  return (
    <>
      <td className="h-[34px] border-line-soft border-b text-right">
        <span className="inline-flex items-center gap-2">
          {share === null ? '–' : marked(shareText(share), rough)}
          <span aria-hidden="true" className="graphic block h-1.5 w-16 max-tablet:hidden">
            <span className="block h-full rounded-[1px] bg-c1" style={{ width: `${share ?? 0}%` }} />
          </span>
        </span>
      </td>
      <td className={figures}>{share === null ? '' : <IndexMark index={index?.index ?? null} rough={index?.rough} />}</td>
    </>
  );
}
