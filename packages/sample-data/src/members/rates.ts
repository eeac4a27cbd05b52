import {
  CLASSES,
  FREQUENT_FROM,
  FREQUENT_MORE_MEAN,
  INFREQUENT_CHANCE,
  MEMBERS,
  OCCASIONAL_MEAN,
  OCCASIONAL_MOST,
  POPULATION,
  TICKETS_A_VISIT,
  TICKETS_INDEX,
} from '../calibration.ts';
import { fallingWeights, geometric, pickIndex } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';
import type { VisitClass } from './member.ts';

const FREQUENT_MEAN = FREQUENT_FROM + FREQUENT_MORE_MEAN;
const occasionalWeights = fallingWeights(OCCASIONAL_MOST, OCCASIONAL_MEAN);

/**
 * The share of frequent moviegoers in each age band. The visits of a band must equal the published tickets index times the population, spread over
 * its members. Because the rates of the classes are fixed, this leaves one possible share for each band. Visits are scaled to the published mean.
 */
export const frequentShares: readonly number[] = (() => {
  const [frequent, infrequent] = [CLASSES.frequent / 100, CLASSES.infrequent / 100];
  const rateOf = (share: number) => share * FREQUENT_MEAN + (1 - infrequent - share) * OCCASIONAL_MEAN + infrequent * INFREQUENT_CHANCE;
  const visits = POPULATION.map((people, band) => (people * (TICKETS_INDEX[band] ?? 100)) / (TICKETS_A_VISIT[band] ?? 1));
  const allVisits = visits.reduce((sum, value) => sum + value, 0);
  const allMembers = MEMBERS.reduce((sum: number, value) => sum + value, 0);
  return visits.map((value, band) => {
    const rate = (rateOf(frequent) * (value / allVisits)) / ((MEMBERS[band] ?? 1) / allMembers);
    return Math.min(0.95, Math.max(0.02, (rate - rateOf(0)) / (FREQUENT_MEAN - OCCASIONAL_MEAN)));
  });
})();

export function drawClass(random: Random, band: number): VisitClass {
  const at = random();
  if (at < CLASSES.infrequent / 100) return 'infrequent';
  return at < CLASSES.infrequent / 100 + (frequentShares[band] ?? 0) ? 'frequent' : 'occasional';
}

/** The number of true visits in one year, recorded or not. */
export function drawVisitsAYear(random: Random, visitClass: VisitClass): number {
  if (visitClass === 'frequent') return FREQUENT_FROM + geometric(random, FREQUENT_MORE_MEAN);
  if (visitClass === 'occasional') return 1 + pickIndex(random, occasionalWeights);
  return random() < INFREQUENT_CHANCE ? 1 : 0;
}
