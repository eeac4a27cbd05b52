import type { AudienceStore } from '@marquee/core';
import { systemToday } from '../today.ts';
import type { Elasticsearch } from './client.ts';
import { count } from './count.ts';
import { filmCounts, visitSums } from './film-counts.ts';
import { filmDays } from './film-days.ts';
import { filmRun } from './film-run.ts';
import { list, scan } from './lists.ts';
import { moviegoer } from './moviegoer.ts';
import { openFilms } from './open-films.ts';
import { overlap } from './overlap.ts';
import { preview } from './preview.ts';
import { profile } from './profile/profile.ts';
import { outcomes, recipients } from './recipients.ts';
import { createReader } from './search.ts';
import { createStatus, reach } from './status.ts';
import { values } from './values.ts';

/**
 * The audience store on an Elasticsearch alias. `copy` is any text: if there are replicas, stores with the same text read the same copies of the shards.
 * A different text for each API instance spreads the load. Closing the store closes the client.
 */
export function createElasticsearchAudienceStore(
  client: Elasticsearch,
  alias: string,
  copy = 'marquee',
  today = systemToday,
): AudienceStore {
  const reader = createReader(client, alias, copy);
  return {
    status: createStatus(reader, today),
    reach: (_, signal) => reach(reader, signal),
    count: (question, signal) => count(reader, question, signal),
    preview: (question, signal) => preview(reader, question, signal),
    profile: (question, signal) => profile(reader, question, signal),
    overlap: (question, signal) => overlap(reader, question, signal),
    values: (question, signal) => values(reader, question, signal),
    moviegoer: (question, signal) => moviegoer(reader, question, signal),
    openFilms: (question, signal) => openFilms(reader, question, signal),
    filmRun: (question, signal) => filmRun(reader, question, signal),
    filmCounts: (question, signal) => filmCounts(reader, question, signal),
    visitSums: (question, signal) => visitSums(reader, question, signal),
    filmDays: (question, signal) => filmDays(reader, question, signal),
    list: (question, signal) => list(reader, question, signal),
    scan: (question, signal) => scan(reader, question, signal),
    recipients: (question, signal) => recipients(reader, question, signal),
    outcomes: (question, signal) => outcomes(reader, question, signal),
    close: () => client.close(),
  };
}
