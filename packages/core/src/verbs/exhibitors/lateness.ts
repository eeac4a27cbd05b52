import { z } from 'zod';
import type { Clock, Ids, Mail, MetadataStore } from '../../ports/index.ts';
import { type Exhibitor, FeedName } from '../../records/index.ts';
import { arrivalsKnown, feedsOf } from './facts.ts';
import type { FeedHealth } from './health.ts';

/** What is told of a feed: to a program as it stands here, to people in a message. */
const FeedAlert = z.object({
  event: z.enum(['feed.late', 'feed.on_time']),
  exhibitor: z.object({ id: z.string(), name: z.string() }),
  feed: FeedName,
  /** ISO instants: when this was noticed, and when rows arrived last. */
  at: z.string(),
  lastAt: z.string(),
  promisedHours: z.number(),
  /** The page of the exhibitor. */
  url: z.string(),
});
type FeedAlert = z.infer<typeof FeedAlert>;

/** One alert to one who is told: an address, or null for the program that listens. */
export const AlertInput = z.object({ alert: FeedAlert, to: z.string().nullable() });
export type AlertInput = z.infer<typeof AlertInput>;

interface Parts {
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly webUrl: string;
  /** Who can be told. */
  readonly channels: { readonly mail: boolean; readonly webhook: boolean };
}

const keyOf = (exhibitor: string, feed: FeedName) => `feed-alert/${feed}/${exhibitor}`;

/**
 * Looks which feeds have become late since it was looked last, and which are on time again; each is told once, as jobs that are added in the
 * transaction that writes it down, so that no restart and no other process tells it again.
 *
 * @returns how many feeds there is something to tell of
 */
export async function alertOfLateness(parts: Parts): Promise<number> {
  const { metadata, clock } = parts;
  const now = clock.now();
  const known = await arrivalsKnown(metadata, now);
  const { exhibitors } = await metadata.catalogue.snapshot();
  let told = 0;
  for (const exhibitor of exhibitors)
    for (const health of feedsOf(exhibitor.id, known, now)) {
      const { state, lastAt } = health;
      if (state === 'none' || lastAt === null) continue;
      const isLate = state !== 'fresh';
      const key = keyOf(exhibitor.id, health.feed);
      if (isLate === wasLate(await metadata.settings.get(key))) continue;
      const isNews = await metadata.transaction(async (store) => {
        // Another process may have told it meanwhile.
        if (isLate === wasLate(await store.settings.get(key))) return false;
        await store.settings.set(key, isLate ? 'late' : 'on time');
        await addJobs({ ...parts, metadata: store }, alertOf(exhibitor, { ...health, lastAt }, isLate, now, parts.webUrl));
        return true;
      });
      if (isNews) told += 1;
    }
  return told;
}

function wasLate(kept: string | null): boolean {
  return kept === 'late';
}

function alertOf(
  { id, name }: Exhibitor,
  { feed, lastAt, promisedHours }: Pick<FeedHealth, 'feed' | 'promisedHours'> & { readonly lastAt: string },
  isLate: boolean,
  now: number,
  webUrl: string,
): FeedAlert {
  const url = new URL(`/exhibitors/${encodeURIComponent(id)}`, webUrl).href;
  const event = isLate ? 'feed.late' : 'feed.on_time';
  return { event, exhibitor: { id, name }, feed, at: new Date(now).toISOString(), lastAt, promisedHours, url };
}

async function addJobs({ metadata, clock, ids, channels }: Parts, alert: FeedAlert): Promise<void> {
  const people = channels.mail ? await metadata.people.list() : [];
  const platforms = new Set((await metadata.organisations.list()).flatMap(({ id, kind }) => (kind === 'platform' ? [id] : [])));
  const administrators = people.filter(
    ({ role, suspendedAt, organisationId }) => role === 'administrator' && suspendedAt === null && platforms.has(organisationId),
  );
  const to = [...administrators.map(({ email }) => email), ...(channels.webhook ? [null] : [])];
  const now = clock.now();
  for (const one of to)
    await metadata.jobs.add({
      ...{ id: ids.next('ale'), kind: 'alert', subject: '', input: { alert, to: one } satisfies AlertInput },
      ...{ progress: null, dueAt: now, createdAt: now },
    });
}

/** The message to an administrator. */
export function alertMail({ event, exhibitor, feed, lastAt, promisedHours, url }: FeedAlert, to: string): Mail {
  const since = `${lastAt.slice(0, 16).replace('T', ' ')} UTC`;
  const [subject, says] =
    event === 'feed.late'
      ? [
          `${feed} of ${exhibitor.name} are late`,
          `No ${feed} of ${exhibitor.name} have arrived since ${since}. They were promised within ${promisedHours} hours.`,
        ]
      : [`${feed} of ${exhibitor.name} are on time again`, `The last ${feed} of ${exhibitor.name} arrived at ${since}.`];
  return { to, subject: `Marquee: ${subject}`, text: `${says}\n\n${url}\n` };
}
