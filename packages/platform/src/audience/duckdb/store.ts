import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceStore } from '@marquee/core';
import { systemToday } from '../today.ts';
import type { DuckdbDatabase } from './connection.ts';
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
import { createStatus, reach } from './status.ts';
import { values } from './values.ts';

/** The audience store on an open DuckDB file. Closing the store closes the file. */
export function createDuckdbAudienceStore(database: DuckdbDatabase, today = systemToday): AudienceStore {
  const status = createStatus(today);
  /** Uses a connection of its own, because a list lasts as long as its reader takes, and must not occupy one of the pool. */
  async function* listing<T>(work: (connection: DuckDBConnection) => AsyncIterable<T>): AsyncGenerator<T> {
    const own = await database.connect();
    try {
      yield* work(own.connection);
    } finally {
      own.close();
    }
  }
  return {
    status: () => database.readQuick(status),
    reach: (_, signal) => database.read(signal, reach),
    count: (question, signal) => database.read(signal, (connection) => count(connection, question, signal)),
    preview: (question, signal) => database.read(signal, (connection) => preview(connection, question, signal)),
    profile: (question, signal) => database.read(signal, (connection) => profile(connection, question, signal)),
    overlap: (question, signal) => database.read(signal, (connection) => overlap(connection, question, signal)),
    values: (question, signal) => database.read(signal, (connection) => values(connection, question, signal)),
    moviegoer: (question, signal) => database.read(signal, (connection) => moviegoer(connection, question, signal)),
    openFilms: (question, signal) => database.read(signal, (connection) => openFilms(connection, question, signal)),
    filmRun: (question, signal) => database.read(signal, (connection) => filmRun(connection, question, signal)),
    filmCounts: (question, signal) => database.read(signal, (connection) => filmCounts(connection, question, signal)),
    visitSums: (question, signal) => database.read(signal, (connection) => visitSums(connection, question, signal)),
    filmDays: (question, signal) => database.read(signal, (connection) => filmDays(connection, question, signal)),
    list: (question, signal) => listing((connection) => list(connection, question, signal)),
    scan: (question, signal) => listing((connection) => scan(connection, question, signal)),
    recipients: (question, signal) => listing((connection) => recipients(connection, question, signal)),
    outcomes: (question, signal) => listing((connection) => outcomes(connection, question, signal)),
    close: () => database.close(),
  };
}
