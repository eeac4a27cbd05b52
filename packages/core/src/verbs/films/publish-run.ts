import {
  countedOver,
  differenceInPoints,
  listedCells,
  meanChange,
  type Proportion,
  type RunBreakdownName,
  type RunPeriod,
  roundTo,
  runBreakdownOf,
  unknownKey,
  visitsOfOne,
  year,
} from '../../insights/index.ts';
import { type Figure, figureOf, noiseOfParts, type PrivacyPolicy, partFigureOf, shownValue, sumFigureOf } from '../../privacy/index.ts';
import type { RunCell } from '../../questions/index.ts';
import { shownIndex } from '../audiences/index.ts';
import type { FilmAsked } from './film-asked.ts';
import type { RunDecline, RunMeasure, RunMoment, RunPart, RunPoints } from './run-view.ts';
import { sawBefore, sawInRun } from './saw.ts';
import { type Change, changeTold, meanChangeTold, type ShareTold, shareTold } from './told.ts';
import { mostOfOneFilm } from './visit-figures.ts';

/** One person stands in one day's cell and in one weekend's, in the whole and in the part, seldom in those of two; parts have more noise. */
const figuresOfRun = 3;

/** What is published of a run by one breakdown, whichever of its parts are told. */
export function runPublished({ sets, question }: Pick<FilmAsked, 'sets' | 'question'>, by: RunBreakdownName, measure: RunMeasure) {
  const of = sets.key(sets.of(question.definition.where), 'run', by, measure);
  return { name: 'run', figures: figuresOfRun, of } as const;
}

/** One part of a run, in run days. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A part with what its noise is: of each share, and how much one person adds. */
export interface PublishedPart extends RunPart {
  readonly noises: readonly number[];
  readonly most: { readonly part: number; readonly whole: number };
}

/** A key of a run with what it has among everyone in scope. */
export interface BaseKey extends ShareTold {
  readonly key: string;
  readonly size: Figure;
}

/**
 * The keys of a run with everybody's shares: those that are always listed, in their order, whether anybody has them or not; else those on record that the base shows, by their figures, since a key by
 * itself would name where somebody lives.
 *
 * @param base everybody's cells of the year
 * @param everyone everybody of the year
 */
export function keysOfRun(
  { policy, sets }: Pick<FilmAsked, 'policy' | 'sets'>,
  { by, measure }: { readonly by: RunBreakdownName; readonly measure: RunMeasure },
  base: readonly RunCell[],
  everyone: Pick<RunCell, 'visits' | 'moviegoers'>,
): readonly BaseKey[] {
  const everybody = sets.of({ kind: 'visits', during: year });
  const most = measure === 'moviegoers' ? { part: noiseOfParts, whole: 1 } : { part: visitsOfOne, whole: visitsOfOne };
  const people = sets.tally(everybody, everyone.moviegoers);
  const visits = (count: number, key: string) => ({ sum: count, key, of: 'visits', most: visitsOfOne });
  const whole = measure === 'moviegoers' ? figureOf(policy, people) : sumFigureOf(policy, visits(everyone.visits, people.key), people);
  const keyOf = (key: string): BaseKey => {
    const cell = base.find((one) => one.key === key);
    const tally = sets.tally(everybody, cell?.moviegoers ?? 0, by, key);
    const size = measure === 'moviegoers' ? partFigureOf(policy, tally) : sumFigureOf(policy, visits(cell?.visits ?? 0, tally.key), tally);
    return { key, size, ...shareTold(policy, [size, whole], most) };
  };
  const listed = listedCells(runBreakdownOf(by));
  if (listed) return listed.map(([key = '']) => keyOf(key));
  const found = base.map(({ key }) => keyOf(key)).filter(({ size }) => size.shown);
  const value = ({ size }: BaseKey) => shownValue(size) ?? 0;
  return found.sort((a, b) => value(b) - value(a) || (a.key < b.key ? -1 : 1));
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
): PublishedPart {
  const seen = sets.of(sawInRun(film.id, from, to));
  const first = sets.without(seen, sets.of(sawBefore(film.id, from)));
  const found = new Map(cells.map((cell) => [cell.key, cell]));
  const none = { visits: 0, moviegoers: 0, first: 0 };
  const isDay = from === to;
  const most =
    measure === 'moviegoers'
      ? { part: noiseOfParts, whole: 1 }
      : { part: mostOfOneFilm.inPart, whole: isDay ? mostOfOneFilm.onDay : mostOfOneFilm.inPart };
  const sizeOf = (count: Pick<RunCell, 'visits' | 'moviegoers' | 'first'>, ...part: readonly string[]): Figure => {
    if (measure === 'moviegoers') {
      const tally = sets.tally(first, count.first ?? 0, ...part);
      return part.length === 0 ? figureOf(policy, tally) : partFigureOf(policy, tally);
    }
    const people = sets.tally(seen, count.moviegoers, ...part);
    return sumFigureOf(
      policy,
      { sum: count.visits, key: people.key, of: 'visits', most: part.length === 0 ? most.whole : most.part },
      people,
    );
  };
  const size = sizeOf(whole);
  const sizes = keys.map((key) => sizeOf(found.get(key) ?? none, by, key));
  const people = figureOf(policy, sets.tally(seen, whole.moviegoers));
  const again = figureOf(policy, sets.tally(sets.both(seen, sets.of(sawBefore(film.id, from))), whole.moviegoers - (whole.first ?? 0)));
  const told = sizes.map((one) => shareTold(policy, [one, size], most));
  return {
    ...{ size, sizes, shares: told.map(({ share }) => share), noises: told.map(({ noise }) => noise) },
    returning: shareTold(policy, [again, people], { part: 1, whole: 1 }).share,
    most,
  };
}

/** Everybody of a part: of a breakdown of moviegoers, its cells added up. */
export function wholeOf(by: RunBreakdownName, cells: readonly RunCell[]): Pick<RunCell, 'visits' | 'moviegoers' | 'first'> {
  if (countedOver(runBreakdownOf(by)) !== 'moviegoers') throw new TypeError('Visits of one person can be in several cells.');
  const sum = (of: (cell: RunCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return { visits: sum(({ visits }) => visits), moviegoers: sum(({ moviegoers }) => moviegoers), first: sum(({ first }) => first ?? 0) };
}

/** An index of each share, as everywhere else, with as many digits as noise leaves it. */
export function indexesOf({ shares, noises }: Pick<PublishedPart, 'shares' | 'noises'>, base: readonly ShareTold[]) {
  return shares.map((share, at) => shownIndex(share, base[at]?.share ?? null, noises[at] ?? 0, base[at]?.noise ?? 0));
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
  moments: readonly (Pick<RunMoment, 'name'> & PublishedPart)[],
  deviation: number,
): RunPoints[] {
  const pairs = moments.flatMap((from, at) => moments.slice(at + 1).map((to) => [from, to] as const));
  const side = ({ size: whole, sizes, shares, most }: PublishedPart, at: number): Proportion | null => {
    const part = sizes[at];
    if (!part?.shown || !whole.shown || shares[at] === null) return null;
    const noise = { part: deviation * most.part, whole: deviation * most.whole };
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
 * How fast each key's weekends fall: the mean change a weekend from the first to the last of up to four that are over, of which two keys at least are told. Null where there are not two.
 */
export function declineOf(
  policy: PrivacyPolicy,
  keys: readonly string[],
  parts: readonly (Pick<RunPeriod, 'kind' | 'whole'> & Pick<PublishedPart, 'sizes' | 'most'>)[],
): RunDecline | null {
  const weekends = parts.filter(({ kind, whole }) => kind === 'weekend' && whole).slice(0, weekendsCompared);
  for (let many = weekends.length; many > 1; many -= 1) {
    const told = keys.flatMap((key, at) => {
      const sizes = weekends.slice(0, many).map(({ sizes: one }) => one[at]);
      const mean = meanChange(sizes.map((size) => (size ? shownValue(size) : null)));
      const change = meanChangeTold(policy, sizes, mean, weekends[0]?.most.part ?? 1);
      return key === unknownKey || change === null ? [] : [{ key, ...change }];
    });
    const [slowest, ...others] = [...told].sort((a, b) => b.percent - a.percent);
    const fastest = others.at(-1);
    if (slowest && fastest) return { weekends: many, keys: told, slowest: slowest.key, fastest: fastest.key };
  }
  return null;
}

/** Weekend against the weekend before it, weekdays against the weekdays before them. */
export function changesOf(
  policy: PrivacyPolicy,
  parts: readonly (Pick<RunPeriod, 'kind' | 'number' | 'whole'> & Pick<PublishedPart, 'size' | 'most'>)[],
): (Change | null)[] {
  return parts.map(({ kind, number, whole, size, most }) => {
    const before = parts.find((one) => one.kind === kind && one.number === number - 1);
    return whole && before?.whole ? changeTold(policy, before.size, size, most.whole) : null;
  });
}
