import { defaultCurrency, type Meaning } from '@marquee/dsl';
import type { AudienceScope } from '../../access/index.ts';
import type { Sets } from '../../definitions/index.ts';
import {
  type Breakdown,
  type BreakdownName,
  breakdownNames,
  breakdownOf,
  countedOver,
  type frequencyClasses,
  keyDetail,
  keyLabels,
  listedCells,
  type Ratio,
  roundTo,
  type SummaryName,
  shownPercent,
  summaries,
  summaryNames,
  visitsOfOne,
  year,
  yearLabel,
} from '../../insights/index.ts';
import {
  type Figure,
  figureOf,
  noiseOfParts,
  type PrivacyPolicy,
  partFigureOf,
  partOf,
  perturbed,
  perturbedSum,
  shownValue,
  sumFigureOf,
  type Tally,
} from '../../privacy/index.ts';
import type { ProfileCounts } from '../../questions/index.ts';
import type { Profile, ProfileBreakdown, ProfileCell } from './profile.ts';
import { noiseIn, shownIndex } from './shown-index.ts';

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** A breakdown with what its shares are of: moviegoers or their visits, and the people behind them. */
export interface PublishedBreakdown extends ProfileBreakdown {
  readonly name: BreakdownName;
  readonly whole: Figure;
  readonly people: Figure;
}
/** What a profile tells. */
export interface PublishedProfile extends Pick<Profile, 'audience' | 'base' | 'summaries' | 'hiddenCells'> {
  readonly breakdowns: PublishedBreakdown[];
}
type Side = 'audience' | 'base';
const behind = { audience: 'moviegoers', base: 'baseMoviegoers' } as const;
const whole = { audience: 'audienceTotal', base: 'baseTotal' } as const;

interface Publishing {
  readonly policy: PrivacyPolicy;
  readonly sets: Sets;
  /** Whom each side is of. */
  readonly sides: Readonly<Record<Side, Meaning>>;
  readonly counts: ProfileCounts;
  readonly names: Names;
  readonly currency: string;
  /** Of whom cells by exhibitor are told. */
  readonly apart: AudienceScope['apart'];
}

/** A profile after the privacy rules: every figure is that of its own people; shares are worked out from the figures, and indexes from the shares. */
export function publishProfile(
  policy: PrivacyPolicy,
  sets: Sets,
  sides: Readonly<Record<Side, Meaning>>,
  counts: ProfileCounts,
  { names = {}, currency = defaultCurrency, apart = 'all' }: Partial<Pick<Publishing, 'names' | 'currency' | 'apart'>> = {},
): PublishedProfile {
  const publishing = { policy, sets, sides, counts, names, currency, apart };
  const breakdowns = breakdownNames.map((name) => publishBreakdown(publishing, name));
  return {
    audience: figureOf(policy, sets.tally(sides.audience, counts.audience)),
    base: figureOf(policy, sets.tally(sides.base, counts.base)),
    summaries: summaryNames.map((name) => publishSummary(publishing, name)),
    breakdowns,
    hiddenCells: breakdowns.flatMap(({ cells }) => cells).filter(({ size }) => !size.shown).length,
  };
}

function publishBreakdown(publishing: Publishing, name: BreakdownName): PublishedBreakdown {
  const { policy, sets, sides, counts, names, currency, apart } = publishing;
  const entry = breakdownOf(name);
  const { label, unit, dimensions } = entry;
  const breakdown = counts.breakdowns[name];
  const wholes = { audience: wholeOf(publishing, name, 'audience'), base: wholeOf(publishing, name, 'base') };
  const cells = listed(
    entry,
    figureOf(policy, sets.tally(sides.audience, counts.audience)).shown && wholes.audience.shown,
    breakdown.cells.filter(toldApart(entry, apart)).map((cell): ProfileCell => {
      const people = (side: Side) => sets.tally(sides[side], cell[behind[side]], name, ...cell.key);
      const figure = (side: Side): Figure =>
        unit === 'moviegoers'
          ? partFigureOf(policy, people(side))
          : sumFigureOf(policy, { sum: cell[side], key: people(side).key, of: 'visits', most: ofOneIn(entry) }, people(side));
      const figures = { audience: figure('audience'), base: figure('base') };
      const share = (side: Side) => shareOf(partOf(figures[side], wholes[side]));
      const noise = (side: Side) => noiseIn(policy, figures[side], ofOneIn(entry));
      return {
        key: [...cell.key],
        labels: [...keyLabels(name, cell.key, names, currency)],
        ...keyDetail(name, cell.key),
        size: figures.audience,
        share: share('audience'),
        baseShare: share('base'),
        ...shownIndex(share('audience'), share('base'), noise('audience'), noise('base')),
      };
    }),
  );
  const heads = dimensions.flatMap(({ head }) => head ?? []);
  const people = unit === 'moviegoers' ? wholes.audience : figureOf(policy, visitorsOf(publishing, 'audience'));
  return {
    ...{ name, label, unit, ...(heads.length > 0 ? { heads } : {}), window: windowOf(entry), cells, notes: notesOf(policy, cells) },
    ...{ whole: wholes.audience, people },
  };
}

/** Exhibitors in the pool alone have no cells of their own. */
function toldApart({ dimensions }: Breakdown, apart: Publishing['apart']): (cell: { readonly key: readonly string[] }) => boolean {
  const position = dimensions.findIndex((dimension) => 'field' in dimension && dimension.field === 'exhibitor');
  if (position < 0 || apart === 'all') return () => true;
  return ({ key }) => apart.includes(key[position] ?? '');
}

/** What the shares of a breakdown are of: everybody, or the visits of everybody. */
function wholeOf(publishing: Publishing, name: BreakdownName, side: Side): Figure {
  const { policy, sets, sides, counts } = publishing;
  if (breakdownOf(name).unit === 'moviegoers') return figureOf(policy, sets.tally(sides[side], counts[side]));
  return sumFigureOf(policy, visitsOf(publishing, side, counts.breakdowns[name][whole[side]]), visitorsOf(publishing, side));
}

/** As of how many people the noise of a cell is, in its unit. */
export function ofOneIn({ unit, ofOne = visitsOfOne }: Breakdown): number {
  return unit === 'moviegoers' ? noiseOfParts : ofOne;
}

/**
 * The cells that are listed, in their order. Where the keys themselves come from the data, a hidden cell would name what somebody saw or where somebody lives:
 * such cells are listed only where the base shows them, after the others; all by their figures. Of the films, which the audience chose, only those that
 * are shown. Nothing is listed for too small an audience.
 */
function listed(entry: Breakdown, enough: boolean, cells: readonly ProfileCell[]): ProfileCell[] {
  if (!enough) return [];
  if (listedCells(entry)) return [...cells];
  const inOrder = (a: ProfileCell, b: ProfileCell) =>
    (shownValue(b.size) ?? 0) - (shownValue(a.size) ?? 0) ||
    (b.baseShare ?? 0) - (a.baseShare ?? 0) ||
    (a.key.join() < b.key.join() ? -1 : 1);
  return cells.filter(({ size, baseShare }) => size.shown || (entry.top === undefined && baseShare !== null)).sort(inOrder);
}

/** Who lives where and is how old is of today; everything else is of the visits in the window. */
function windowOf(entry: Breakdown): string | null {
  return countedOver(entry) === 'moviegoers' && 'field' in entry.dimensions[0] ? null : yearLabel;
}

function notesOf({ smallest }: PrivacyPolicy, cells: readonly ProfileCell[]): string[] {
  const hidden = cells.filter(({ size }) => !size.shown).length;
  return hidden === 0 ? [] : [`${hidden} ${hidden === 1 ? 'figure' : 'figures'} of fewer than ${smallest} moviegoers hidden.`];
}

const lapsed: (typeof frequencyClasses)[number]['key'] = 'lapsed';

/** Those of a side who visited in the year: the people behind a figure that is per visit. */
function visitorsOf({ sets, sides, counts }: Publishing, side: Side): Tally {
  const count = counts.breakdowns.frequency.cells.filter(({ key }) => key[0] !== lapsed).reduce((sum, cell) => sum + cell[behind[side]], 0);
  return sets.tally(sets.both(sides[side], sets.of({ kind: 'visits', during: year })), count);
}

function visitsOf(publishing: Publishing, side: Side, sum: number) {
  return { sum, key: visitorsOf(publishing, side).key, of: 'visits', most: visitsOfOne };
}

function publishSummary(publishing: Publishing, name: SummaryName): Profile['summaries'][number] {
  const { label, unit } = summaries[name];
  const [audience, base] = [summaryOf(publishing, name, 'audience'), summaryOf(publishing, name, 'base')];
  return {
    name,
    label,
    unit,
    audience: audience?.value ?? null,
    base: base?.value ?? null,
    ...shownIndex(audience?.value ?? null, base?.value ?? null, audience?.noise ?? 0, base?.noise ?? 0),
  };
}

/** A figure of the strip from what was added up and what it is divided by, each with noise of its own; null where too few are behind it. */
function summaryOf(publishing: Publishing, name: SummaryName, side: Side): { readonly value: number; readonly noise: number } | null {
  const { policy, sets, sides, counts } = publishing;
  const { unit, per, ofOne } = summaries[name];
  const { numerator, denominator }: Ratio = counts.summaries[name][side];
  const everyone = perturbed(policy, sets.tally(sides[side], counts[side]));
  const visitors = visitorsOf(publishing, side);
  if (everyone < policy.smallest || (per === 'visits' && perturbed(policy, visitors) < policy.smallest)) return null;
  const divisor = per === 'moviegoers' ? everyone : perturbedSum(policy, visitsOf(publishing, side, denominator));
  const of = name === 'visitsPerYear' ? 'visits' : name;
  const part = perturbedSum(policy, { sum: numerator, key: visitors.key, of, most: ofOne });
  // The part that a percentage is of is a cell like any other.
  if (divisor <= 0 || (unit === 'percent' && part < policy.smallest)) return null;
  const noise = Math.hypot(
    (policy.deviation * ofOne) / Math.max(1, part),
    (policy.deviation * (per === 'moviegoers' ? 1 : visitsOfOne)) / divisor,
  );
  return { value: shownSummary(unit, Math.max(0, part) / divisor), noise };
}

const shareOf = (percent: number | null) => (percent === null ? null : shownPercent(percent));

/** Money whole minor units, percent of the ratio, averages with two decimals. */
function shownSummary(unit: Profile['summaries'][number]['unit'], value: number): number {
  if (unit === 'money') return roundTo(value, 0);
  return unit === 'percent' ? shownPercent(Math.min(100, 100 * value)) : roundTo(value, 2);
}
