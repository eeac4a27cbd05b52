import type { RunLine } from '@marquee/ui/charts/run-plot';
import { figure } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/signed.ts';
import type { FilmRun } from './types.ts';
import { daysText, periodName, shortDay } from './words.ts';

/** As many lines as can be told apart. */
const mostLines = 4;

/** A part of a run with what it is called along an axis and in a table. */
export interface Place {
  readonly name: string;
  readonly days: string;
  readonly part: Pick<FilmRun['days'][number], 'size' | 'sizes' | 'shares'>;
}

/** The parts that are drawn: each day, or each weekend and the weekdays after it; those at the end of which nothing is shown are left out. */
export function placesOf(run: FilmRun, step: 'day' | 'weekend'): readonly Place[] {
  const places: readonly Place[] =
    step === 'day'
      ? run.days.map((part) => ({ name: `Run day ${String(part.runDay).replace('-', '−')}`, days: shortDay(part.day), part }))
      : run.periods
          .filter(({ kind }) => kind !== 'previews')
          .map((part) => ({ name: periodName(part), days: daysText(part.from, part.to), part }));
  const last = places.findLastIndex(({ part }) => part.size.shown);
  return places.slice(0, last + 1);
}

/** The keys that are drawn as lines: those with the largest shares, in the order in which they are listed; what is unknown is in the table alone. */
export function lineKeys(run: FilmRun, places: readonly Place[]): readonly number[] {
  const weight = (at: number) => places.reduce((sum, { part }) => sum + (part.shares[at] ?? 0), 0);
  return run.keys
    .map(({ key }, at) => ({ key, at, weight: weight(at) }))
    .filter((one) => one.key !== 'unknown' && one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostLines)
    .map(({ at }) => at)
    .sort((a, b) => (run.by === 'gender' ? weight(b) - weight(a) : a - b));
}

/** The lines of a chart; the base is drawn where there are two lines or fewer. */
export function linesOf(run: FilmRun, places: readonly Place[], keys: readonly number[]): readonly RunLine[] {
  return keys.map((at) => {
    const values = places.map(({ part }) => part.shares[at] ?? null);
    const last = values.findLast((value) => value !== null);
    const base = run.base[at] ?? null;
    return {
      key: run.keys[at]?.key ?? '',
      label: run.keys[at]?.label ?? '',
      last: last === undefined || last === null ? '' : `${last.toFixed(1)}%`,
      values,
      ...(base === null || keys.length > 2 ? {} : { base: { value: base, text: `${run.keys[at]?.label} base ${base.toFixed(1)}%` } }),
    };
  });
}

/** The ends of the y axis around all that is drawn, with three to six values between them. Shares need not begin at nothing: what counts is how they change. */
export function scaleOf(lines: readonly RunLine[]): { readonly scale: readonly [number, number]; readonly ticks: readonly number[] } {
  const values = lines.flatMap(({ values, base }) => [...values.flatMap((value) => value ?? []), ...(base ? [base.value] : [])]);
  if (values.length === 0) return { scale: [0, 100], ticks: [0, 50, 100] };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = [1, 2, 5, 10, 20, 25].find((one) => (most - least) / one <= 5) ?? 25;
  const low = Math.max(0, Math.floor(least / step) * step);
  const high = Math.min(100, Math.max(low + step, Math.ceil(most / step) * step));
  return { scale: [low, high], ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step) };
}

/** All of a chart as a table: every key, also those without a line. */
export function tableOf(run: FilmRun, places: readonly Place[]) {
  const what = run.measure === 'visits' ? 'Visits' : 'Moviegoers, first visit';
  return {
    columns: ['Part of the run', 'Days', what, ...run.keys.map(({ label }) => `${label}, percent`)],
    rows: places.map(({ name, days, part }) => [name, days, part.size.shown ? part.size.value : figure(part.size), ...part.shares]),
  };
}

/** The moments of a run and how the shares differ between them, a row a key. */
export function pointsTable(run: FilmRun) {
  const parts = run.moments.map(({ runDay }) => run.days.find((one) => one.runDay === runDay));
  const roughAt = (size: FilmRun['days'][number]['size'] | undefined) => size?.shown === true && size.rough === true;
  const pairs = run.moments.flatMap((from, at) => run.moments.slice(at + 1).map((to) => ({ from, to })));
  const rows = run.keys.map(({ key, label }, at) => ({
    key,
    label,
    shares: parts.map((part) => ({ share: part?.shares[at] ?? null, rough: roughAt(part?.sizes[at]) })),
    points: pairs.map(
      ({ from, to }) => run.points.find((one) => one.key === key && one.from === from.name && one.to === to.name)?.points ?? null,
    ),
  }));
  return { pairs, rows: rows.filter((row) => row.shares.some(({ share }) => share !== null)) };
}

/** "−7.1 (−9.3 to −4.9)". */
export function intervalText(points: { readonly value: number; readonly low: number; readonly high: number }): string {
  return `${pointsText(points.value)} (${pointsText(points.low)} to ${pointsText(points.high)})`;
}
