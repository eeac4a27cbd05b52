import { asOfPeople, breakdownOf, differenceInPoints, listedCells, type Proportion, roundTo, visitsOfOne } from '../../insights/index.ts';
import type { PrivacyPolicy } from '../../privacy/index.ts';
import { keyText } from '../../questions/index.ts';
import { ofOneIn, type PublishedBreakdown, type PublishedProfile } from '../audiences/index.ts';
import type { ComparedBreakdown, ComparedCell, Comparison, Differing, Points } from './comparison.ts';

/** So many differences are named. */
const mostNamed = 20;

type SideBySide = Pick<Comparison, 'summaries' | 'differing' | 'breakdowns' | 'hiddenCells'>;
type Cell = PublishedBreakdown['cells'][number];

/** Published profiles of one base, side by side. Everything follows from what each of them tells: a comparison says nothing that its profiles do not. */
export function sideBySide(policy: Pick<PrivacyPolicy, 'deviation'>, profiles: readonly PublishedProfile[]): SideBySide {
  const breakdowns = (profiles[0]?.breakdowns ?? []).map(({ name }) =>
    compareBreakdown(
      policy,
      profiles.flatMap((profile) => profile.breakdowns.filter((one) => one.name === name)),
    ),
  );
  const most = new Map(breakdowns.map((one) => [one, Math.max(0, ...one.cells.map(mostOf))]));
  return {
    summaries: (profiles[0]?.summaries ?? []).map(({ name, label, unit, base }) => ({
      ...{ name, label, unit, base },
      audiences: profiles.map(({ summaries }) => {
        const found = summaries.find((one) => one.name === name);
        return { value: found?.audience ?? null, index: found?.index ?? null, rough: found?.rough ?? false };
      }),
    })),
    differing: breakdowns.flatMap(differingIn).sort(byPoints).slice(0, mostNamed),
    breakdowns: [...breakdowns].sort((a, b) => (most.get(b) ?? 0) - (most.get(a) ?? 0)),
    hiddenCells: profiles.reduce((sum, { hiddenCells }) => sum + hiddenCells, 0),
  };
}

function compareBreakdown(policy: Pick<PrivacyPolicy, 'deviation'>, sides: readonly PublishedBreakdown[]): ComparedBreakdown {
  const [first] = sides;
  if (!first) throw new TypeError('A comparison has audiences.');
  const { name, label, unit, heads, window } = first;
  const byKey = sides.map(({ cells }) => new Map(cells.map((cell) => [keyText(cell.key), cell])));
  const keys = [...new Set(byKey.flatMap((cells) => [...cells.keys()]))];
  const cells = keys.map((key): ComparedCell => {
    const found = byKey.map((one) => one.get(key));
    const [known] = found.filter((one) => one !== undefined);
    if (!known) throw new TypeError('A key is of a cell.');
    const proportions = found.map((cell, at) => proportionOf(policy, sides[at], cell));
    return {
      ...{
        key: known.key,
        labels: known.labels,
        ...(known.detail === undefined ? {} : { detail: known.detail }),
        baseShare: known.baseShare,
      },
      audiences: found.map((cell, at) =>
        cell
          ? {
              ...{ size: cell.size, share: cell.share, index: cell.index, rough: cell.rough },
              points: at === 0 ? null : pointsOf(proportions[at] ?? null, proportions[0] ?? null),
            }
          : null,
      ),
    };
  });
  const isScale = breakdownOf(name).dimensions.length === 1 && listedCells(breakdownOf(name)) !== null;
  return {
    ...{ name, label, unit, ...(heads && { heads }), window },
    cells: isScale ? cells : cells.sort((a, b) => mostOf(b) - mostOf(a)),
  };
}

/** A published share, with its noise; of visits as of the people who made them. Null where it is hidden. */
function proportionOf(
  { deviation }: Pick<PrivacyPolicy, 'deviation'>,
  side: PublishedBreakdown | undefined,
  cell: Cell | undefined,
): Proportion | null {
  if (!side || !cell?.size.shown || !side.whole.shown || !side.people.shown) return null;
  const entry = breakdownOf(side.name);
  const noise = { part: deviation * ofOneIn(entry), whole: deviation * (entry.unit === 'visits' ? visitsOfOne : 1) };
  const proportion = { part: Math.min(cell.size.value, side.whole.value), whole: side.whole.value, noise };
  return entry.unit === 'visits' ? asOfPeople(proportion, side.people.value) : proportion;
}

function pointsOf(one: Proportion | null, first: Proportion | null): Points | null {
  const found = one && first && differenceInPoints(one, first);
  return found && { value: roundTo(found.value, 1), low: roundTo(found.low, 1), high: roundTo(found.high, 1) };
}

/** Whether an interval leaves nothing out. */
function differs({ low, high }: Points): boolean {
  return low > 0 || high < 0;
}

/** The largest difference of a cell that is one, in points. */
function mostOf({ audiences }: ComparedCell): number {
  return Math.max(0, ...audiences.map((one) => (one?.points && differs(one.points) ? Math.abs(one.points.value) : 0)));
}

function differingIn({ name, label, unit, cells }: ComparedBreakdown): Differing[] {
  return cells.flatMap(({ key, labels, audiences }) =>
    audiences.flatMap((one, audience) => {
      const ofFirst = audiences[0]?.share ?? null;
      if (!one?.points || !differs(one.points) || one.share === null || ofFirst === null) return [];
      return [{ breakdown: name, label, unit, key, labels, audience, share: one.share, ofFirst, points: one.points }];
    }),
  );
}

function byPoints(a: Differing, b: Differing): number {
  return Math.abs(b.points.value) - Math.abs(a.points.value);
}
