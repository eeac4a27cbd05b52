import { defaultCurrency } from '@marquee/dsl';
import {
  type Breakdown,
  type BreakdownName,
  breakdownNames,
  breakdownOf,
  countedOver,
  type frequencyClasses,
  indexOf,
  keyDetail,
  keyLabels,
  listedCells,
  quotient,
  type Ratio,
  roundTo,
  type SummaryName,
  shownPercent,
  shownShare,
  summaries,
  summaryNames,
  yearLabel,
} from '../../insights/index.ts';
import { type CellHidden, figureOf, hidden, hideCells, type PrivacyPolicy, rounded } from '../../privacy/index.ts';
import type { BreakdownCell, BreakdownCounts, ProfileCounts } from '../../questions/index.ts';
import type { Profile, ProfileBreakdown } from './profile.ts';

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Published = Pick<Profile, 'audience' | 'base' | 'summaries' | 'breakdowns' | 'hiddenCells'>;

interface PublishOptions {
  /** What money is in: ISO 4217. */
  readonly currency?: string;
  /** The base is of people who visited in the window, as the default one is: nobody of it is lapsed. */
  readonly baseVisited?: boolean;
}

/** A profile after the privacy rules: counts rounded first, shares worked out from the rounded ones, and indexes from the shares as shown. */
export function publishProfile(
  policy: PrivacyPolicy,
  counts: ProfileCounts,
  names: Names,
  { currency = defaultCurrency, baseVisited = false }: PublishOptions = {},
): Published {
  const published = breakdownNames.map((name) =>
    publishBreakdown(policy, name, counts, { labelsOf: (key) => keyLabels(name, key, names, currency), baseVisited }),
  );
  const cells = published.flatMap((breakdown) => breakdown.cells);
  return {
    audience: figureOf(policy, counts.audience),
    base: figureOf(policy, counts.base),
    summaries: summaryNames.map((name) => publishSummary(policy, name, counts)),
    breakdowns: published,
    hiddenCells: {
      small: cells.filter((cell) => cell.hidden === 'small').length,
      bySubtraction: cells.filter((cell) => cell.hidden === 'bySubtraction').length,
    },
  };
}

function publishBreakdown(
  policy: PrivacyPolicy,
  name: BreakdownName,
  counts: ProfileCounts,
  { labelsOf, baseVisited }: { readonly labelsOf: (key: readonly string[]) => readonly string[]; readonly baseVisited: boolean },
): ProfileBreakdown {
  const entry = breakdownOf(name);
  const { label, unit, dimensions } = entry;
  const breakdown: BreakdownCounts = counts.breakdowns[name];
  // Who saw two films is in the cells of both; everything else counted is in exactly one cell.
  const shape = { partition: countedOver(entry) !== 'films', overlapping: unit === 'visits' };
  // A small audience or base hides every cell of its side: a share of it is as telling as the count.
  const side = (people: readonly number[], whole: number): readonly CellHidden[] =>
    whole < policy.smallest
      ? people.map(() => 'small')
      : hideCells(
          policy,
          people.map((count) => ({ people: count })),
          shape,
        );
  const audienceHidden = side(
    breakdown.cells.map((cell) => cell.moviegoers),
    counts.audience,
  );
  // A base of people who visited has nobody who is lapsed. Such a cell is zero for certain, so it hides nothing.
  const impossible = (cell: BreakdownCell) => baseVisited && 'visitsMade' in dimensions[0] && cell.key[0] === lapsed;
  const possible = breakdown.cells.filter((cell) => !impossible(cell));
  const possibleHidden = side(
    possible.map((cell) => cell.baseMoviegoers),
    counts.base,
  );
  const baseHidden = breakdown.cells.map((cell) => (impossible(cell) ? null : (possibleHidden[possible.indexOf(cell)] ?? null)));
  const listed = cellsToList(policy, name, counts, { audienceHidden, baseHidden });
  const whole = rounded(policy, breakdown.audienceTotal);
  const baseWhole = rounded(policy, breakdown.baseTotal);
  const cells = listed.map((position) => {
    const cell = breakdown.cells[position] as BreakdownCell;
    const reason = audienceHidden[position] ?? null;
    const size = rounded(policy, cell.audience);
    const baseSize = rounded(policy, cell.base);
    const share = reason === null ? shownShare(size, whole) : null;
    const baseShare = (baseHidden[position] ?? null) === null ? shownShare(baseSize, baseWhole) : null;
    return {
      key: [...cell.key],
      labels: [...labelsOf(cell.key)],
      ...keyDetail(name, cell.key),
      size: reason === null ? ({ shown: true, value: size } as const) : hidden(policy, reason),
      share,
      baseShare,
      index: indexOf(share, baseShare),
      hidden: reason,
    };
  });
  const heads = dimensions.flatMap(({ head }) => head ?? []);
  return { name, label, unit, ...(heads.length > 0 ? { heads } : {}), window: windowOf(entry), cells, notes: notesOf(policy, cells) };
}

/**
 * The positions of the cells that are listed, in their order. Where the keys themselves come from the data, a hidden one names what somebody
 * of the audience saw or where somebody lives: such cells are listed only where the base shows them, after the others and in the order of the
 * base. Of the films, which the audience chose, only those that are shown. Nothing is listed for too small an audience.
 */
function cellsToList(
  policy: PrivacyPolicy,
  name: BreakdownName,
  { audience, breakdowns: { [name]: breakdown } }: ProfileCounts,
  { audienceHidden, baseHidden }: Readonly<Record<'audienceHidden' | 'baseHidden', readonly CellHidden[]>>,
): readonly number[] {
  if (audience < policy.smallest) return [];
  const all = [...breakdown.cells.keys()];
  const entry = breakdownOf(name);
  if (listedCells(entry)) return all;
  const shown = all.filter((position) => audienceHidden[position] === null);
  if (entry.top !== undefined) return shown;
  const ofBase = all.filter((position) => audienceHidden[position] !== null && baseHidden[position] === null);
  const size = (position: number) => breakdown.cells[position]?.base ?? 0;
  return [...shown, ...ofBase.sort((one, other) => size(other) - size(one))];
}

/** Who lives where and is how old is of today; everything else is of the visits in the window. */
function windowOf(entry: Breakdown): string | null {
  return countedOver(entry) === 'moviegoers' && 'field' in entry.dimensions[0] ? null : yearLabel;
}

function notesOf(policy: PrivacyPolicy, cells: readonly { readonly labels: readonly string[]; readonly hidden: CellHidden }[]): string[] {
  const small = cells.filter((cell) => cell.hidden === 'small').length;
  const paired = cells.filter((cell) => cell.hidden === 'bySubtraction').map((cell) => cell.labels.join(', '));
  if (small === 0 && paired.length === 0) return [];
  const notes = small > 0 ? [`${small} ${small === 1 ? 'figure' : 'figures'} of fewer than ${policy.smallest} moviegoers hidden.`] : [];
  if (paired.length > 0) notes.push(`${paired.join('; ')} hidden too, so that the others cannot be worked out.`);
  return notes;
}

const lapsed: (typeof frequencyClasses)[number]['key'] = 'lapsed';

/** Everyone in the window but the lapsed: the people behind a figure that is per visit. */
function visitors(counts: ProfileCounts, side: 'moviegoers' | 'baseMoviegoers'): number {
  return counts.breakdowns.frequency.cells.filter(({ key }) => key[0] !== lapsed).reduce((sum, cell) => sum + cell[side], 0);
}

function publishSummary(policy: PrivacyPolicy, name: SummaryName, counts: ProfileCounts): Profile['summaries'][number] {
  const { label, unit, per } = summaries[name];
  const ratio = counts.summaries[name];
  const mayShow = (people: number, visiting: number) => people >= policy.smallest && (per === 'moviegoers' || visiting >= policy.smallest);
  // The part that a percentage is of is a cell like any other.
  const enough = ({ numerator }: Ratio) => unit !== 'percent' || numerator >= policy.smallest;
  const shown = (value: number | null) => (value === null ? null : shownSummary(unit, value));
  const audience =
    mayShow(counts.audience, visitors(counts, 'moviegoers')) && enough(ratio.audience) ? shown(quotient(ratio.audience)) : null;
  const base = mayShow(counts.base, visitors(counts, 'baseMoviegoers')) && enough(ratio.base) ? shown(quotient(ratio.base)) : null;
  return { name, label, unit, audience, base, index: indexOf(audience, base) };
}

/** Money whole minor units, percent of the ratio, averages with two decimals. */
function shownSummary(unit: Profile['summaries'][number]['unit'], value: number): number {
  if (unit === 'money') return roundTo(value, 0);
  return unit === 'percent' ? shownPercent(100 * value) : roundTo(value, 2);
}
