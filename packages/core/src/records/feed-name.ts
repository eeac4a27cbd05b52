import { z } from 'zod';

/** The two feeds that an exhibitor sends. */
export const FeedName = z.enum(['members', 'transactions']);
export type FeedName = z.infer<typeof FeedName>;
