import type { AudienceStore } from '@marquee/core';
import { systemToday } from '../today.ts';
import type { DuckdbDatabase } from './connection.ts';
import { count, list } from './count.ts';
import { moviegoer, scan } from './moviegoer.ts';
import { preview } from './preview.ts';
import { profile } from './profile/profile.ts';
import { createStatus, reach } from './status.ts';
import { values } from './values.ts';

/** The audience store on an open DuckDB file. Closing the store closes the file. */
export function createDuckdbAudienceStore(database: DuckdbDatabase, today = systemToday): AudienceStore {
  const status = createStatus(today);
  return {
    status: () => database.readQuick(status),
    reach: () => database.read(undefined, reach),
    count: (scope, question, signal) => database.read(signal, (connection) => count(connection, scope, question, signal)),
    preview: (scope, question, signal) => database.read(signal, (connection) => preview(connection, scope, question, signal)),
    profile: (scope, question, signal) => database.read(signal, (connection) => profile(connection, scope, question, signal)),
    list: (scope, question, signal) => database.read(signal, (connection) => list(connection, scope, question, signal)),
    moviegoer: (scope, id) => database.read(undefined, (connection) => moviegoer(connection, scope, id)),
    scan: async function* (scope, signal) {
      // A connection of its own: a scan lasts as long as its reader takes, and must not keep one from the live questions.
      const own = await database.connect();
      try {
        yield* scan(own.connection, scope, signal);
      } finally {
        own.close();
      }
    },
    values: (scope, field, smallest, signal) => database.read(signal, (connection) => values(connection, scope, field, smallest)),
    close: () => database.close(),
  };
}
