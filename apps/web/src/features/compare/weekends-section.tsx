'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { RunPlot } from '@marquee/ui/charts/run-plot';
import { SeriesMark } from '@marquee/ui/charts/series';
import { Segmented } from '@marquee/ui/segmented';
import { Skeleton } from '@marquee/ui/skeleton';
import type { UseQueryResult } from '@tanstack/react-query';
import { day, figure } from '../../lib/format.ts';
import { changeTold } from '../../lib/signed.ts';
import { Definition } from '../profile/index.ts';
import { Problem } from './problem.tsx';
import { weekendTable } from './tables.ts';
import type { Weekends } from './types.ts';
import { linesOf, tickStep } from './weekend-lines.ts';

export type Measure = Weekends['measure'];
const measures = [
  { value: 'visits', label: 'Visits' },
  { value: 'moviegoers', label: 'Moviegoers' },
] as const;
const head = 'border-line border-b pr-4 pb-1.5 text-right font-normal text-ink-3 text-small whitespace-nowrap last:pr-0';
const cell = 'h-[34px] border-line-soft border-b pr-4 text-right whitespace-nowrap last:pr-0';

interface Props {
  readonly found: UseQueryResult<Weekends, Error>;
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
}

/** Two films as a pair, weekend by weekend from the release of each. */
export function WeekendsSection({ found, measure, onMeasure }: Props) {
  const pair = found.data;
  return (
    <section aria-label="Weekend by weekend" aria-busy={found.isFetching} className="border-line border-t">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--pad) pt-5">
        <h2 className="font-semibold text-section tracking-[-0.01em]">Weekend by weekend</h2>
        <p className="text-ink-2">
          {measure === 'visits' ? 'visits, each film from its release' : 'moviegoers by their first visit, each film from its release'}
        </p>
        <Segmented label="Measure" options={measures} value={measure} onValueChange={onMeasure} className="ml-auto print:hidden" />
      </div>
      {found.isError ? (
        <Problem error={found.error} title="The weekends could not be worked out" onRetry={() => void found.refetch()} />
      ) : pair === undefined ? (
        <div role="status" aria-label="Loading the weekends" className="p-(--pad)">
          <Skeleton className="h-60 w-full" />
        </div>
      ) : (
        <WeekendsCard pair={pair} />
      )}
    </section>
  );
}

function WeekendsCard({ pair }: { readonly pair: Weekends }) {
  const { films, weekends, privacy } = pair;
  const lines = linesOf(pair);
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = tickStep(most);
  const undated = films.filter(({ releaseDate }) => releaseDate === null);
  return (
    <ChartCard
      title="Weekends of both films"
      heading={<Definition of="compare.weekend">Weekends of both films</Definition>}
      aside={films
        .map(({ title, releaseDate }) => `${title}, ${releaseDate === null ? 'no release date' : `released ${day(releaseDate)}`}`)
        .join('; ')}
      data={weekendTable(pair)}
      fileName={`compare-weekends-${pair.measure}`}
      notes={undated.map(({ title }) => `${title} has no release date, and so no weekends. An administrator of the platform can enter it.`)}
    >
      {lines.every(({ values }) => values.every((value) => value === null)) ? (
        <p className="text-ink-2">No weekend of either was seen by {privacy.smallest} moviegoers yet.</p>
      ) : (
        <div className="grid grid-cols-2 gap-6 max-desk:grid-cols-1">
          <RunPlot
            label={lines.map(({ label, last }) => `${label}: ${last} at the last weekend`).join(', ')}
            lines={lines}
            places={weekends.length}
            scale={[0, Math.ceil(most / step) * step]}
            xTicks={weekends.map(({ number }, at) => ({ at, text: String(number) }))}
            yTicks={Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => ({ at: at * step, text: compact.format(at * step) }))}
            xLabel="weekend"
          />
          <div className="relative overflow-x-auto">
            <table className="w-full">
              <caption className="sr-only">Weekends of both films</caption>
              <thead>
                <tr>
                  <th scope="col" className={`${head} text-left!`}>
                    Weekend
                  </th>
                  {films.map(({ id, title }, at) => (
                    <th key={id} scope="col" colSpan={2} className={head} title={title}>
                      <SeriesMark at={at} />
                      <span className="sr-only"> {title}, with change</span>
                    </th>
                  ))}
                  <th scope="col" className={head}>
                    <Definition of="compare.weekendDifference">B against A</Definition>
                  </th>
                </tr>
              </thead>
              <tbody>
                {weekends.map(({ number, films: both, difference }) => (
                  <tr key={number} className="hover:bg-hover">
                    <th scope="row" className={`${cell} text-left!`}>
                      Weekend {number}
                      {both.some((one) => one?.whole === false) && <span className="font-normal text-ink-3">, so far</span>}
                    </th>
                    {both.map((one, at) => (
                      <Cells key={films[at]?.id} one={one} />
                    ))}
                    <td className={`${cell} font-medium`}>{changeTold(difference)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </ChartCard>
  );
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

function Cells({ one }: { readonly one: Weekends['weekends'][number]['films'][number] }) {
  return (
    <>
      <td className="h-[34px] border-line-soft border-b pr-2 text-right">{one === null ? '–' : figure(one.size)}</td>
      <td className="h-[34px] w-px whitespace-nowrap border-line-soft border-b pr-4 text-right text-ink-3">
        {one?.change ? changeTold(one.change) : ''}
      </td>
    </>
  );
}
