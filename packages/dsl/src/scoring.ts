import type { LookalikeCondition, Scoring, SegmentResolver } from './definition.ts';

/** The shares of the scope, in percent, that a condition may ask for. */
export const topShares = { least: 1, most: 30 } as const;
/** Weights and scores are whole numbers within these, so that every engine adds them up exactly (32-bit floats do so to 16,777,216). */
export const scoreBounds = { weight: 10_000, features: 100 } as const;

/** The id under which a resolver has a lookalike model, with the top share as its version. No segment is called so. */
export function lookalikeReference(id: string): string {
  return `lookalike ${id}`;
}

/** The score of a condition: the one that was put in, or that of its model. Throws where the model is not known; `lookalikeIssues` would have reported it. */
export function scoringOf({ id, top, scoring }: LookalikeCondition, resolve: SegmentResolver): Scoring {
  if (scoring) return scoring;
  const where = resolve(lookalikeReference(id), top)?.where;
  if (where?.kind !== 'lookalike' || !where.scoring)
    throw new Error(`Lookalike ${id} is not known. Ask lookalikeIssues before evaluating.`);
  return where.scoring;
}
