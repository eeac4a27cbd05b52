import {
  arranged,
  type BreakdownCell,
  type BreakdownCounts,
  type BreakdownName,
  breakdownNames,
  breakdownOf,
  largest,
  listedCells,
  type ProfileCounts,
  type ProfileQuestion,
  type Ratio,
  recordOf,
  type SummaryName,
  summaries,
  summaryNames,
} from '@marquee/core';
import type { AudienceColumns, Day } from '@marquee/dsl';
import { type Asking, askedOf } from './answers.ts';
import type { Whom } from './members.ts';
import type { ProfilePlan } from './plan.ts';
import { planProfile } from './profile-plan.ts';
import type { Tally } from './tally.ts';

/** One side of a profile to count; two of the same name are the same. */
export interface SideOfProfile {
  readonly plan: ProfilePlan;
  readonly whom: Whom;
  readonly name?: string;
}

/** How columns are asked for a profile: also by a count over moviegoers. */
export interface AskingProfile extends Asking {
  tally(side: SideOfProfile): Promise<Tally>;
}

/** Who an audience is against a base: every breakdown and figure. */
export async function profileIn(columns: AudienceColumns, question: ProfileQuestion, asking: AskingProfile): Promise<ProfileCounts> {
  const { asOf, base, scope } = question;
  const asked = await askedOf(columns, question, [question.definition.where], asking);
  const compared = base && (await askedOf(columns, { ...question, ...base }, [base.definition.where], asking)).of(base.definition.where);
  const { plan, keys } = planFor(columns, asOf);
  const audience = await asking.tally({ plan, whom: { bits: asked.of(question.definition.where), isOfVisitors: false } });
  // Everybody who came within the year is what most audiences are compared with.
  const other = await asking.tally(
    compared
      ? { plan, whom: { bits: compared, isOfVisitors: false } }
      : { plan, whom: { bits: asked.everyone, isOfVisitors: true }, name: JSON.stringify([asOf, scope.exhibitors]) },
  );
  const breakdown = (name: BreakdownName): BreakdownCounts => {
    const at = breakdownNames.indexOf(name);
    const { unit, top } = breakdownOf(name);
    const total = ({ people, visits }: Tally) => (unit === 'moviegoers' ? people : visits);
    const of = (side: readonly Uint32Array[], cell: number) => side[at]?.[cell] ?? 0;
    const found = (keys[at] ?? []).flatMap((key, cell): BreakdownCell[] => {
      const counts = { audience: of(audience.counted, cell), base: of(other.counted, cell) };
      if (counts.audience + counts.base === 0) return [];
      return [{ key, ...counts, moviegoers: of(audience.behind, cell), baseMoviegoers: of(other.behind, cell) }];
    });
    return {
      ...{ audienceTotal: total(audience), baseTotal: total(other) },
      cells: arranged(listedCells(breakdownOf(name)) ?? [], top === undefined ? found : largest(found, top)),
    };
  };
  const ratio = (name: SummaryName, side: Tally): Ratio => ({
    numerator: side.sums[summaryNames.indexOf(name)] ?? 0,
    denominator: summaries[name].per === 'moviegoers' ? side.people : side.visits,
  });
  return {
    ...{ audience: audience.people, base: other.people },
    breakdowns: recordOf(breakdownNames, breakdown),
    summaries: recordOf(summaryNames, (name) => ({ audience: ratio(name, audience), base: ratio(name, other) })),
  };
}

const planned = new WeakMap<AudienceColumns, Map<Day, ReturnType<typeof planProfile>>>();

/** A plan is the same for all audiences of a day. */
function planFor(columns: AudienceColumns, asOf: Day): ReturnType<typeof planProfile> {
  const days = planned.get(columns) ?? new Map<Day, ReturnType<typeof planProfile>>();
  planned.set(columns, days);
  const plan = days.get(asOf) ?? planProfile(columns, asOf);
  days.set(asOf, plan);
  return plan;
}
