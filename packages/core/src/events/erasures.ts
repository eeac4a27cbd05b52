import { z } from 'zod';
import { defineTopic } from './topic.ts';

const Erasure = z.object({
  moviegoer: z.string().min(1),
  /** The day on which erasure was asked for, since 1970-01-01. */
  day: z.number().int(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Moviegoers to be erased for good. */
export const erasuresTopic = defineTopic<Erasure>({
  name: 'erasures',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: Erasure,
  compacted: true,
});
