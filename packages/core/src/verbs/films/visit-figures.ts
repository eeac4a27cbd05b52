import { type SummaryName, shownPercent, summaries, visitsOfOne } from '../../insights/index.ts';
import { type PrivacyPolicy, perturbed, perturbedSum, type Tally } from '../../privacy/index.ts';
import type { SpanSums } from '../../questions/index.ts';

/** What one moviegoer adds to figures of one film, but for one in two hundred (of the sample): their noise is by it. */
export const mostOfOneFilm = { visits: 3, inPart: 2, onDay: 1, tickets: 12, spend: 30_000, premium: 2 } as const;

/** A rate or a mean over visits, as it is shown, with what part of it its noise is. */
export interface VisitRate {
  readonly value: number;
  readonly noise: number;
}

type Rated = Extract<SummaryName, 'partySize' | 'spendPerVisit' | 'premiumShare'>;
const summed = { partySize: 'tickets', spendPerVisit: 'spend', premiumShare: 'premium' } as const;

/**
 * A figure per visit: what was added up and the visits, each with noise of its own. Of everybody (`most` as in a profile) it is the figure of the profile's strip. Null where too few
 * are behind it.
 *
 * @param people whoever made the visits
 */
export function rateOf(policy: PrivacyPolicy, name: Rated, sums: SpanSums, people: Tally, of: 'film' | 'everybody'): VisitRate | null {
  if (perturbed(policy, people) < policy.smallest) return null;
  const most = of === 'film' ? mostOfOneFilm : { visits: visitsOfOne, [summed[name]]: summaries[name].ofOne };
  const mostOfPart = (most as Readonly<Record<string, number>>)[summed[name]] ?? 1;
  const visits = perturbedSum(policy, { sum: sums.visits, key: people.key, of: 'visits', most: most.visits });
  const part = perturbedSum(policy, { sum: sums[summed[name]], key: people.key, of: name, most: mostOfPart });
  if (visits <= 0 || (name === 'premiumShare' && part < policy.smallest)) return null;
  const noise = Math.hypot((policy.deviation * mostOfPart) / Math.max(1, part), (policy.deviation * most.visits) / visits);
  return { value: shown(name, Math.max(0, part) / visits), noise };
}

function shown(name: Rated, value: number): number {
  if (name === 'premiumShare') return shownPercent(Math.min(100, 100 * value));
  return name === 'spendPerVisit' ? Math.round(value) : Math.round(100 * value) / 100;
}
