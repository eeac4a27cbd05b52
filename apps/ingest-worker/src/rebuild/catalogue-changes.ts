import { type CatalogueChange, type EventLog, filmMatchesTopic, filmsTopic, type LogPosition, sitesTopic, type Topic } from '@marquee/core';
import type { RebuildRecord } from './record.ts';

export type CataloguePositions = RebuildRecord['catalogue'];

/** Where the catalogue's topics end now. */
export async function catalogueEnds(log: Pick<EventLog, 'end'>): Promise<CataloguePositions> {
  const [films, sites, matches] = await Promise.all(
    [filmsTopic, sitesTopic, filmMatchesTopic].map(async (topic) => [...(await log.end(topic))]),
  );
  return { films: films ?? [], sites: sites ?? [], matches: matches ?? [] };
}

/** What of the catalogue was changed between two places of its topics. */
export async function changesBetween(
  log: Pick<EventLog, 'follow'>,
  from: CataloguePositions,
  to: CataloguePositions,
): Promise<CatalogueChange> {
  const [films, sites, filmCodes] = await Promise.all([
    payloads(log, filmsTopic, from.films, to.films),
    payloads(log, sitesTopic, from.sites, to.sites),
    payloads(log, filmMatchesTopic, from.matches, to.matches),
  ]);
  return {
    films: films.map(({ id }) => id),
    sites: sites.map(({ id }) => id),
    filmCodes: filmCodes.map(({ exhibitor, filmCode }) => ({ exhibitor, filmCode })),
  };
}

async function payloads<P>(log: Pick<EventLog, 'follow'>, topic: Topic<P>, from: LogPosition, to: LogPosition): Promise<readonly P[]> {
  if (to.every((end, partition) => end <= (from[partition] ?? 0))) return [];
  const found: P[] = [];
  const following = await log.follow(topic, async (messages) => void found.push(...messages.map(({ payload }) => payload)), { from, to });
  try {
    await following.caughtUp;
  } finally {
    await following.stop();
  }
  return found;
}
