import { z } from 'zod';
import { Figure, Privacy } from '../../privacy/index.ts';
import { Lookalike } from '../../records/index.ts';

const Id = z.string().min(1).max(191);

/** What a model is trained from: a segment, or films that are like another. */
export const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('segment'), id: Id }),
  z.object({ kind: z.literal('films'), ids: z.array(Id).min(1).max(10) }),
]);

/** A model as it is listed. */
export const LookalikeHead = Lookalike.pick({ id: true, name: true, source: true, asOf: true, createdAt: true });
export type LookalikeHead = z.infer<typeof LookalikeHead>;

const Tier = z.object({ name: z.enum(['mostLikely', 'likely', 'lessLikely']), from: z.number().int(), to: z.number().int() });
const ToldTier = Tier.extend({ moviegoers: Figure });
/** The tiers, by shares of the scope in percent: from after the one to the other. */
export const tiers: readonly z.infer<typeof Tier>[] = [
  { name: 'mostLikely', from: 0, to: 5 },
  { name: 'likely', from: 5, to: 15 },
  { name: 'lessLikely', from: 15, to: 30 },
];

/** A model with its figures, as they were published when it was trained. */
export const LookalikeShown = LookalikeHead.extend({
  inScope: Figure,
  audience: Figure,
  tiers: z.array(ToldTier),
  /** What the audience has more often than everyone, by how many times as likely the audience has it as everyone. */
  drivers: z.array(z.object({ phrase: z.string(), times: z.number(), share: z.number(), baseShare: z.number() })),
  tops: z.array(z.object({ top: z.number().int(), moviegoers: Figure, already: Figure })),
  deciles: Lookalike.shape.deciles,
  privacy: Privacy,
});
export type LookalikeShown = z.infer<typeof LookalikeShown>;
