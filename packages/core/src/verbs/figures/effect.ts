import { z } from 'zod';
import type { FigureBudget } from '../../ports/index.ts';
import { type Figure, figureOf, guessedRight, mostNoise, type PrivacyPolicy, policyOfMarket } from '../../privacy/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';

const Rules = z.object({
  smallest: z.number().int(),
  roundedTo: z.number().int(),
  deviation: z.number(),
  mostNoise: z.number().int(),
  budget: z.object({ day: z.number().int(), variants: z.number().int() }),
  /** How often a fact about one person is guessed right, from 0.5 to 1: by one pair of figures, by all that a day allows of one audience, by all that it allows. */
  guessed: z.object({ pair: z.number(), variants: z.number(), day: z.number() }),
  /** Of the kept counts: how many are shown, and how many of those are rough. */
  shown: z.number().int(),
  rough: z.number().int(),
});
type Rules = z.infer<typeof Rules>;

/** What the rules for distributors and studios are, and what others would do to the figures that they have. */
export const effect = defineVerb({
  name: 'figures.effect',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'What the privacy settings protect and hide, and what others would.',
  input: z.object({
    deviation: z.number().min(0).max(16).optional(),
    smallest: z.number().int().min(50).max(1_000).multipleOf(10).optional(),
    day: z.number().int().min(1).max(1_000_000).optional(),
    variants: z.number().int().min(1).max(1_000_000).optional(),
  }),
  output: z.object({
    now: Rules,
    tried: Rules,
    /** Of how many segments of distributors and studios there is a count, and how many of those would be hidden, or shown, that are not now. */
    counted: z.number().int(),
    newlyHidden: z.number().int(),
    newlyShown: z.number().int(),
  }),
  async run(scene, input) {
    const { noise, figureBudget } = scene.ports;
    const other = { ...noise, deviation: input.deviation ?? noise.deviation, smallest: input.smallest ?? noise.smallest };
    const otherBudget = { day: input.day ?? figureBudget.day, variants: input.variants ?? figureBudget.variants };
    const policies = { now: policyOfMarket(noise), tried: policyOfMarket(other) };
    const kept = await keptCounts(scene);
    const now = kept.map((tally) => figureOf(policies.now, tally));
    const tried = kept.map((tally) => figureOf(policies.tried, tally));
    return {
      output: {
        now: rulesOf(policies.now, figureBudget, now),
        tried: rulesOf(policies.tried, otherBudget, tried),
        counted: kept.length,
        newlyHidden: now.filter((figure, i) => figure.shown && tried[i]?.shown === false).length,
        newlyShown: tried.filter((figure, i) => figure.shown && now[i]?.shown === false).length,
      },
      audit: null,
    };
  },
});

/** The last counts of the segments of every distributor and studio, with the key that their noise is drawn by. */
async function keptCounts({ ports: { metadata } }: Scene) {
  const market = (await metadata.organisations.list()).filter(({ kind }) => kind === 'distributor' || kind === 'studio');
  const segments = await Promise.all(market.map(({ id }) => metadata.segments.list({ organisationId: id }, { archived: false })));
  return segments.flat().flatMap(({ lastCount }) => (lastCount?.key ? [{ count: lastCount.count, key: lastCount.key }] : []));
}

function rulesOf(policy: PrivacyPolicy, budget: FigureBudget, figures: readonly Figure[]): Rules {
  const { smallest, roundedTo, deviation } = policy;
  const guessed = (pairs: number) => guessedRight(pairs, deviation, roundedTo);
  return {
    smallest,
    roundedTo,
    deviation,
    mostNoise: mostNoise(policy),
    budget,
    // One audience and its variants have as many figures on each side of a pair; of a whole day's, half are on each.
    guessed: { pair: guessed(1), variants: guessed(budget.variants), day: guessed(budget.day / 2) },
    shown: figures.filter(({ shown }) => shown).length,
    rough: figures.filter((figure) => figure.shown && figure.rough === true).length,
  };
}
