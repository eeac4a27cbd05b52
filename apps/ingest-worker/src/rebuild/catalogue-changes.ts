import {
  type CatalogueChange,
  type EventLog,
  filmMatchesTopic,
  filmsTopic,
  type LogPosition,
  type RebuildProgress,
  sitesTopic,
  type Topic,
} from '@marquee/core';
import { readUpTo } from './read-up-to.ts';

export type CataloguePositions = NonNullable<RebuildProgress['catalogue']>;

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
  const found: P[] = [];
  await readUpTo(log, topic, { from, to }, async (some) => void found.push(...some));
  return found;
}
