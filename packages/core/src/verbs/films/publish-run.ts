import {
  changeOf,
  countedOver,
  differenceInPoints,
  indexOf,
  listedCells,
  meanChange,
  type Proportion,
  type RunBreakdownName,
  type RunPeriod,
  roundTo,
  runBreakdownOf,
  shownPercent,
  unknownKey,
} from '../../insights/index.ts';
import { type Figure, figureOf, noiseOfParts, partFigureOf, partOf, shownValue, sumFigureOf } from '../../privacy/index.ts';
import type { RunCell } from '../../questions/index.ts';
import type { FilmAsked } from './film-asked.ts';
import type { RunDecline, RunMeasure, RunMoment, RunPart, RunPoints } from './run-view.ts';
import { sawBefore, sawInRun } from './saw.ts';
import { mostOfOneFilm } from './visit-figures.ts';

/** One part of a run, in run days. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The keys of a run: those that are always listed, in their order, else those on record by how many have them. */
export function keysOfRun(by: RunBreakdownName, base: readonly RunCell[]): readonly string[] {
  const listed = listedCells(runBreakdownOf(by))?.map(([key = '']) => key);
  return listed ?? [...base].sort((a, b) => b.visits - a.visits || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

/**
 * A part of a run after the privacy rules: every figure is that of its own people, and shares are worked out from the figures. Of moviegoers, those are counted who saw the film for the
 * first time.
 *
 * @param cells the part's own, of `keys`
 */
export function publishPart(
  { film, policy, sets }: Pick<FilmAsked, 'film' | 'policy' | 'sets'>,
  { by, measure, keys }: { readonly by: RunBreakdownName; readonly measure: RunMeasure; readonly keys: readonly string[] },
  { from, to }: Part,
  { cells, whole }: { readonly cells: readonly RunCell[]; readonly whole: Pick<RunCell, 'visits' | 'moviegoers' | 'first'> },
): RunPart {
  const seen = sets.of(sawInRun(film.id, from, to));
  const first = sets.without(seen, sets.of(sawBefore(film.id, from)));
  const found = new Map(cells.map((cell) => [cell.key, cell]));
  const none = { visits: 0, moviegoers: 0, first: 0 };
  const sizeOf = (count: Pick<RunCell, 'visits' | 'moviegoers' | 'first'>, ...part: readonly string[]): Figure => {
    if (measure === 'moviegoers') {
      const tally = sets.tally(first, count.first ?? 0, ...part);
      return part.length === 0 ? figureOf(policy, tally) : partFigureOf(policy, tally);
    }
    const people = sets.tally(seen, count.moviegoers, ...part);
    return sumFigureOf(policy, { sum: count.visits, key: people.key, of: 'visits', most: mostOfOneFilm.inPart }, people);
  };
  const size = sizeOf(whole);
  const sizes = keys.map((key) => sizeOf(found.get(key) ?? none, by, key));
  const people = figureOf(policy, sets.tally(seen, whole.moviegoers));
  const again = figureOf(policy, sets.tally(sets.both(seen, sets.of(sawBefore(film.id, from))), whole.moviegoers - (whole.first ?? 0)));
  return { size, sizes, shares: sizes.map((one) => shareOf(one, size)), returning: shareOf(again, people) };
}

/** Everybody of a part: of a breakdown of moviegoers, its cells added up. */
export function wholeOf(by: RunBreakdownName, cells: readonly RunCell[]): Pick<RunCell, 'visits' | 'moviegoers' | 'first'> {
  if (countedOver(runBreakdownOf(by)) !== 'moviegoers') throw new TypeError('Visits of one person can be in several cells.');
  const sum = (of: (cell: RunCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return { visits: sum(({ visits }) => visits), moviegoers: sum(({ moviegoers }) => moviegoers), first: sum(({ first }) => first ?? 0) };
}

function shareOf(part: Figure, whole: Figure): number | null {
  const percent = partOf(part, whole);
  return percent === null ? null : shownPercent(percent);
}

/** An index of each share, as everywhere else: whole, of the shares as they are shown. */
export function indexesOf(shares: readonly (number | null)[], base: readonly (number | null)[]): (number | null)[] {
  return shares.map((share, at) => indexOf(share, base[at] ?? null));
}

/** The moments that a run is told by: the release day, the Sunday that ends its first weekend, and the Thursday after. */
export function momentsOf(
  release: number,
  periods: readonly RunPeriod[],
): readonly (Pick<RunMoment, 'name' | 'label'> & { readonly day: number })[] {
  const first = periods.find(({ kind, number, whole }) => kind === 'weekend' && number === 1 && whole);
  const after = periods.find(({ kind, number, whole }) => kind === 'weekdays' && number === 1 && whole);
  return [
    { name: 'opening', label: 'Opening night', day: release },
    ...(first ? [{ name: 'sunday', label: 'Sunday', day: first.to } as const] : []),
    ...(after ? [{ name: 'thursday', label: 'Next Thursday', day: after.to } as const] : []),
  ];
}

/** How the share of each key differs between moments, in points, with 95 % intervals: from each moment to the next, and from the first to the last. */
export function pointsOf(
  keys: readonly string[],
  moments: readonly (Pick<RunMoment, 'name'> & Pick<RunPart, 'size' | 'sizes'>)[],
  deviation: number,
  measure: RunMeasure,
): RunPoints[] {
  const pairs = moments.flatMap((from, at) => moments.slice(at + 1).map((to) => [from, to] as const));
  const most = measure === 'visits' ? mostOfOneFilm.inPart : 1;
  const side = ({ size, sizes }: Pick<RunPart, 'size' | 'sizes'>, at: number): Proportion | null => {
    const [part, whole] = [sizes[at], size];
    if (!part?.shown || !whole.shown) return null;
    const noise = { part: deviation * (measure === 'visits' ? most : noiseOfParts), whole: deviation * most };
    return { part: Math.min(part.value, whole.value), whole: whole.value, noise };
  };
  return pairs.flatMap(([from, to]) =>
    keys.map((key, at) => {
      const [before, after] = [side(from, at), side(to, at)];
      const found = before && after ? differenceInPoints(after, before) : null;
      const points = found && { value: roundTo(found.value, 1), low: roundTo(found.low, 1), high: roundTo(found.high, 1) };
      return { key, from: from.name, to: to.name, points };
    }),
  );
}

/** Beyond the fourth weekend there is little left of a run to compare. */
const weekendsCompared = 4;

/**
 * How fast each key's weekends fall: the mean change a weekend from the first to the last of up to four that are over, of which every key is shown. Null where there are not two.
 */
export function declineOf(
  keys: readonly string[],
  parts: readonly (Pick<RunPeriod, 'kind' | 'whole'> & Pick<RunPart, 'sizes'>)[],
): RunDecline | null {
  const weekends = parts.filter(({ kind, whole }) => kind === 'weekend' && whole).slice(0, weekendsCompared);
  const opened = keys.flatMap((key, at) => (key !== unknownKey && weekends[0]?.sizes[at]?.shown ? [at] : []));
  let many = weekends.length;
  while (many > 1 && opened.filter((at) => weekends[many - 1]?.sizes[at]?.shown).length < Math.min(2, opened.length)) many -= 1;
  if (many < 2 || opened.length < 2) return null;
  const told = opened.flatMap((at) => {
    const sizes = weekends.slice(0, many).map(({ sizes: one }) => one[at]);
    const change = meanChange(sizes.map((size) => (size ? shownValue(size) : null)));
    const ends = [sizes[0], sizes.at(-1)];
    return change === null
      ? []
      : [{ key: keys[at] ?? '', change: roundTo(change, 1), rough: ends.some((size) => size?.shown && size.rough) }];
  });
  if (told.length < 2) return null;
  const byChange = [...told].sort((a, b) => b.change - a.change);
  return { weekends: many, keys: told, slowest: byChange[0]?.key ?? '', fastest: byChange.at(-1)?.key ?? '' };
}

/** Weekend against the weekend before it, weekdays against the weekdays before them. */
export function changesOf(parts: readonly (Pick<RunPeriod, 'kind' | 'number' | 'whole'> & Pick<RunPart, 'size'>)[]): (number | null)[] {
  return parts.map(({ kind, number, whole, size }) => {
    const before = parts.find((one) => one.kind === kind && one.number === number - 1);
    if (!whole || !before?.whole) return null;
    const change = changeOf(shownValue(before.size), shownValue(size));
    return change === null ? null : roundTo(change, 1);
  });
}
