import { ChartCard } from '@marquee/ui/charts/chart-card';
import { RunColumns, RunPlot } from '@marquee/ui/charts/run-plot';
import { number } from '../../../lib/format.ts';
import { Definition } from '../../profile/index.ts';
import { lineKeys, linesOf, type Place, type placesOf, scaleOf, tableOf } from './run-view.ts';
import type { FilmRun } from './types.ts';
import { shortDay } from './words.ts';

interface Props {
  readonly run: FilmRun;
  readonly places: ReturnType<typeof placesOf>;
  readonly step: 'day' | 'weekend';
  readonly className?: string;
}

/** The shares of a run as lines, and all of each part as columns below. */
export function RunChart({ run, places, step, className = '' }: Props) {
  const keys = lineKeys(run, places);
  const lines = linesOf(run, places, keys);
  const { scale, ticks } = scaleOf(lines);
  const sizes = places.map(({ part }) => (part.size.shown ? part.size.value : null));
  const last = sizes.findLast((size) => size !== null) ?? null;
  const first = lines[0];
  const byDay = step === 'day';
  const marks = byDay && first ? run.moments.flatMap((moment) => markOf(run, places, moment, first.values)) : [];
  const gaps = byDay && places.some(({ part }) => keys.length > 0 && keys.every((at) => part.shares[at] === null));
  const what = run.measure === 'visits' ? 'visits' : 'moviegoers';
  return (
    <ChartCard
      title={run.label}
      heading={<Definition of={`run.${run.by}`}>{run.label}</Definition>}
      aside={byDay ? 'shaded: Friday to Sunday, the first with previews' : 'by weekend and the weekdays after it'}
      data={tableOf(run, places)}
      fileName={`run-${run.by}-by-${step}`}
      notes={[
        ...(gaps ? ['A line has a gap where too few came on a day for their shares to be told; by weekend there are fewer gaps.'] : []),
        ...(run.keys.length > keys.length ? ['The lines are the largest shares; the table has every one.'] : []),
      ]}
      className={className}
    >
      {lines.length === 0 ? (
        <p className="text-ink-2">
          {byDay
            ? 'Too few came on single days for their shares to be told. Look at it by weekend.'
            : 'Too few came in each part for their shares to be told.'}
        </p>
      ) : (
        <>
          <RunPlot
            label={`${run.label}, share of ${what} over the run: ${lines.map((line) => `${line.label} ${line.last} at the end`).join(', ')}`}
            lines={lines}
            places={places.length}
            scale={scale}
            yTicks={ticks.map((at) => ({ at, text: `${at}%` }))}
            xTicks={byDay ? dayTicks(run, places.length) : places.map(({ name }, at) => ({ at, text: shortName(name, places.length) }))}
            xLabel={byDay ? 'run day' : ''}
            bands={byDay ? bandsOf(run, places.length) : []}
            marks={marks}
            names={byDay ? tuesdaysOf(run, places.length) : []}
          />
          <RunColumns
            label={`${run.measure === 'visits' ? 'Visits' : 'Moviegoers by first visit'} in each part: at most ${number(Math.max(...sizes.map((size) => size ?? 0)))}`}
            values={sizes}
            last={last === null ? '' : `${number(last)} ${what}`}
          />
        </>
      )}
    </ChartCard>
  );
}

function markOf(run: FilmRun, places: readonly Place[], { label, runDay }: FilmRun['moments'][number], values: readonly (number | null)[]) {
  const at = run.days.findIndex((one) => one.runDay === runDay);
  const share = values[at] ?? null;
  return at < 0 || at >= places.length || share === null ? [] : [{ at, text: `${label} ${share.toFixed(1)}%` }];
}

/** The release day and each seventh day after it, with their dates. */
function dayTicks(run: FilmRun, many: number) {
  const every = many > 35 ? 14 : 7;
  return run.days
    .slice(0, many)
    .flatMap(({ runDay, day }, at) => (runDay >= 0 && runDay % every === 0 ? [{ at, text: String(runDay), below: shortDay(day) }] : []));
}

function shortName(name: string, many: number): string {
  if (name.startsWith('Weekend')) return many > 12 ? name.replace('Weekend ', 'W') : name;
  return many > 8 ? '' : name.replace(/ \d+$/, '');
}

/** Weekends, the first from the day before the release. */
function bandsOf(run: FilmRun, many: number) {
  return run.periods.flatMap(({ kind, from, to }) => {
    if (kind !== 'weekend') return [];
    const [first, last] = [run.days.findIndex(({ day }) => day === from), run.days.findIndex(({ day }) => day === to)];
    const end = Math.min(last < 0 ? many - 1 : last, many - 1);
    return first < 0 || first > end ? [] : [{ from: first, to: end }];
  });
}

/** Tuesdays are the day of the cheap ticket; named while there is room for them. */
function tuesdaysOf(run: FilmRun, many: number) {
  return run.days
    .slice(0, many)
    .flatMap(({ day }, at) => (new Date(`${day}T00:00:00Z`).getUTCDay() === 2 ? [{ at, text: many > 35 ? 'T' : 'Tue' }] : []));
}
