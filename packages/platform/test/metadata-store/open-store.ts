import { randomUUID } from 'node:crypto';
import type { MetadataStore, Role } from '@marquee/core';
import { afterAll, beforeAll } from 'vitest';
import { createAuthenticator } from '../../src/identity/authenticator.ts';
import { createIdentity, type Identity } from '../../src/identity/identity.ts';
import { createPasswords } from '../../src/identity/passwords.ts';
import type { Database } from '../../src/metadata/database.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { quickHashing } from '../../src/testing/quick-hashing.ts';
import { organisationId } from './samples.ts';

const passwords = createPasswords(quickHashing);
const secret = 's'.repeat(40);
export const authenticator = createAuthenticator(secret);
export const password = 'a long password';

/** A store of its own for a suite. */
export interface MetadataFixture {
  readonly store: MetadataStore;
  /** What the store lies in, for what no port would do. */
  readonly database: Database;
  /** Who signs in with what the store keeps. */
  readonly identity: Identity;
  hashOf(password: string): Promise<string>;
  /** Makes a person of an organisation who can sign in (an analyst, unless said otherwise), and returns the id. */
  person(email: string, name: string, organisation: string, role?: Role): Promise<string>;
  close(): Promise<void>;
}
export type OpenMetadata = () => Promise<MetadataFixture>;

/** A fixture over a database that is gone once it is dropped. */
export function fixtureOver(database: Database, drop: () => Promise<void>): MetadataFixture {
  const store = createMetadataStore(database);
  return {
    store,
    database,
    identity: createIdentity(database, { webUrl: 'http://127.0.0.1:4599', secret, passwords }),
    hashOf: passwords.hash,
    person: async (email, name, organisation, role = 'analyst') => {
      const id = randomUUID();
      await store.people.insert({ id, email, name, organisationId: organisation, role }, await passwords.hash(password));
      return id;
    },
    close: async () => {
      await store.close();
      await drop();
    },
  };
}

/** One store for the tests of a `describe`, with one organisation in it; tests keep apart by their ids. */
export function openedFor(open: OpenMetadata): () => MetadataFixture {
  let fixture: MetadataFixture | undefined;
  beforeAll(async () => {
    fixture = await open();
    await fixture.store.organisations.insert({
      id: organisationId,
      name: 'Lakeside',
      kind: 'distributor',
      exhibitors: ['aurora'],
      apart: ['aurora'],
    });
  });
  afterAll(() => fixture?.close());
  return () => {
    if (!fixture) throw new Error('The store is not open yet.');
    return fixture;
  };
}
