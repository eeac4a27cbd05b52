import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import type { Catalogue } from '../../ports/index.ts';
import { type Exhibitor, FeedName } from '../../records/index.ts';
import { feedStates } from './health.ts';

export const FeedView = z.object({
  feed: FeedName,
  state: z.enum(feedStates),
  lastAt: z.string().nullable(),
  ageHours: z.number().nullable(),
  promisedHours: z.number(),
  rows24: z.number().int(),
  days: z.array(z.object({ day: z.string(), rows: z.number().int() })),
});

export const ExhibitorView = z.object({
  id: z.string(),
  name: z.string(),
  /** The last purchase day on record (ISO); null without a visit. */
  reaches: z.string().nullable(),
  feeds: z.array(FeedView),
  deadLetters: z.number().int(),
  topReason: z.string().nullable(),
  sites: z.number().int(),
  usable: z.number().int(),
  /** Its own film records that rows have named, and those of them that wait for a film. */
  filmCodes: z.number().int(),
  filmsToMatch: z.number().int(),
});

/** The exhibitor with that id; throws `not_found`. */
export async function exhibitorWith(catalogue: Pick<Catalogue, 'exhibitors'>, id: string): Promise<Exhibitor> {
  const [found] = await catalogue.exhibitors([id]);
  if (!found)
    throw new ServiceError('not_found', `There is no exhibitor ${id}. The page Exhibitors lists those there are.`, { exhibitor: id });
  return found;
}
