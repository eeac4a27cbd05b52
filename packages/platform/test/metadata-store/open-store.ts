import type { MetadataStore, Role } from '@marquee/core';
import { afterAll, beforeAll } from 'vitest';
import { organisationId } from './samples.ts';

/** Makes a store of its own for a suite. `person` makes a person of an organisation who can sign in (an analyst, unless said otherwise), and returns the id. */
export interface MetadataFixture {
  readonly store: MetadataStore;
  person(email: string, name: string, organisation: string, role?: Role): Promise<string>;
  close(): Promise<void>;
}
export type OpenMetadata = () => Promise<MetadataFixture>;

/** One store for the tests of a `describe`, with one organisation in it; tests keep apart by their ids. */
export function openedFor(open: OpenMetadata): () => MetadataFixture {
  let fixture: MetadataFixture | undefined;
  beforeAll(async () => {
    fixture = await open();
    await fixture.store.organisations.upsert({ id: organisationId, name: 'Lakeside', kind: 'distributor', exhibitors: ['aurora'] });
  });
  afterAll(() => fixture?.close());
  return () => {
    if (!fixture) throw new Error('The store is not open yet.');
    return fixture;
  };
}
