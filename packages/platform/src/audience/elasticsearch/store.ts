import type { AudienceStore } from '@marquee/core';
import { systemToday } from '../today.ts';
import type { Elasticsearch } from './client.ts';
import { count, list } from './count.ts';
import { moviegoer, scan } from './moviegoer.ts';
import { preview } from './preview.ts';
import { profile } from './profile/profile.ts';
import { createReader } from './search.ts';
import { createStatus, reach } from './status.ts';
import { values } from './values.ts';

/**
 * The audience store on an Elasticsearch alias. `copy` is any text: stores with the same one read the same copies of the shards, where
 * there are replicas; one an API instance spreads the load. Closing the store closes the client.
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
    reach: () => reach(reader),
    count: (scope, question, signal) => count(reader, scope, question, signal),
    preview: (scope, question, signal) => preview(reader, scope, question, signal),
    profile: (scope, question, signal) => profile(reader, scope, question, signal),
    list: (scope, question, signal) => list(reader, scope, question, signal),
    moviegoer: (scope, id) => moviegoer(reader, scope, id),
    scan: (scope, signal) => scan(reader, scope, signal),
    values: (scope, field, smallest, signal) => values(reader, scope, field, smallest, signal),
    close: () => client.close(),
  };
}
