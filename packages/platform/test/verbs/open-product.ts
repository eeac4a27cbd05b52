import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Actor,
  type AudienceStore,
  type OrganisationKind,
  type Ports,
  type Role,
  ServiceError,
  type VerbContext,
} from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { createDelivery } from '../../src/campaigns/delivery.ts';
import { drawBySalt } from '../../src/campaigns/draw.ts';
import { handOverTokens } from '../../src/campaigns/hand-over-tokens.ts';
import { openNoise } from '../../src/figures/noise.ts';
import { apiKeyMaker } from '../../src/identity/api-keys.ts';
import { createAuthenticator } from '../../src/identity/authenticator.ts';
import { createJoinLinks } from '../../src/identity/join-links.ts';
import { createPasswords } from '../../src/identity/passwords.ts';
import { messageRenderer } from '../../src/mail/message-renderer.ts';
import type { Database } from '../../src/metadata/database.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { noRebuild } from '../../src/profiles/no-rebuild.ts';
import { createSourceAccess } from '../../src/sources/source-access.ts';
import { quickHashing } from '../../src/testing/quick-hashing.ts';
import { loadMoviegoers } from '../support/load-moviegoers.ts';

export interface Product {
  readonly ports: Ports;
  /** What the metadata lies in, for what no port would write. */
  readonly database: Database;
  /** The context of one request by an actor. */
  as(actor: Actor): VerbContext;
  /** Lets the clock go on by a day. */
  nextDay(): void;
  close(): Promise<void>;
}

export const operator: Actor = { kind: 'operator' };

/** A person of an organisation that counts the given exhibitors' moviegoers, and may see all of them apart unless told. */
export function person(
  name: string,
  role: Role,
  kind: OrganisationKind,
  exhibitors: readonly string[],
  organisation: string = kind,
  apart: readonly string[] = exhibitors,
): Actor {
  return {
    kind: 'person',
    personId: name.toLowerCase(),
    name,
    role,
    organisation: { id: organisation, name: organisation, kind, exhibitors, apart },
  };
}

/** DuckDB in memory with these moviegoers. Nothing writes to it, so that tests that have the same may share it. */
export async function openAudience(moviegoers: readonly Moviegoer[]): Promise<AudienceStore> {
  const duckdb = await openDuckdb(':memory:', { threads: 2 });
  await loadMoviegoers(duckdb, moviegoers);
  return createDuckdbAudienceStore(duckdb);
}

/**
 * The verbs over the real stores: DuckDB in memory with these moviegoers, SQLite in a folder of its own. Nothing can be imported.
 *
 * @param shared the audience of the same moviegoers, which whoever opened it closes
 */
export async function openProduct(moviegoers: readonly Moviegoer[], shared?: AudienceStore): Promise<Product> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-verbs-'));
  const audience = shared ?? (await openAudience(moviegoers));
  const database = await openDatabase(`file:${folder}/metadata.sqlite`);
  let made = 0;
  let days = 0;
  const now = () => Date.UTC(2026, 10, 23 + days, 12) + made;
  const metadata = createMetadataStore(database, now);
  const passwords = createPasswords(quickHashing);
  for (const id of ['distributor', 'studio', 'exhibitor', 'platform', 'rival'] as const) {
    await metadata.organisations.insert({ id, name: id, kind: id === 'rival' ? 'distributor' : id, exhibitors: [], apart: [] });
  }
  const exhibitors = [...new Set(moviegoers.flatMap(({ exhibitor }) => exhibitor ?? []))];
  await metadata.catalogue.upsert({ exhibitors: exhibitors.map((id) => ({ id, name: `The ${id}` })) });
  const unavailable = async () => {
    throw new ServiceError('unavailable', 'Nothing is imported here.');
  };
  const ports: Ports = {
    audience,
    metadata,
    importer: {
      start: unavailable,
      status: async () => null,
      latest: async () => null,
      cancel: unavailable,
      tryLayout: unavailable,
      columns: (feed) => (feed === 'members' ? ['member_id', 'updated_at'] : ['transaction_id', 'updated_at']),
      trySource: unavailable,
      look: () => {},
      replayDeadLetters: unavailable,
    },
    pseudonymiser: { pseudonyms: unavailable },
    rebuilder: noRebuild,
    eraser: { markOf: unavailable, erase: unavailable },
    exhibitorKeys: { issue: unavailable, revoke: unavailable, exhibitorOf: async () => null },
    passwords,
    authenticator: createAuthenticator('s'.repeat(40)),
    sourceAccess: createSourceAccess({ addresses: ['*.lumen.example', '10.1.0.0/16'], folders: [folder] }, 's'.repeat(40)),
    mailer: null,
    messages: messageRenderer,
    joinLinks: createJoinLinks('http://127.0.0.1:4599'),
    apiKeys: apiKeyMaker,
    clock: { now },
    ids: { next: (prefix) => `${prefix}_${String(++made).padStart(6, '0')}` },
    currency: 'EUR',
    draw: drawBySalt,
    handOverTokens,
    delivery: createDelivery({ addresses: ['127.0.0.0/8', '*.lumen.example'], secret: 's'.repeat(40), clock: { now } }),
    noise: await openNoise(metadata, { deviation: 15, smallest: 50 }, process.env.FIGURE_SECRET),
    figureBudget: { day: 4_000, variants: 100 },
    questionBudget: 300,
  };
  return {
    ports,
    database,
    nextDay: () => {
      days += 1;
    },
    as: (actor) => ({ actor, ports, requestId: `req_${++made}` }),
    close: async () => {
      if (!shared) await audience.close();
      await metadata.close();
      await passwords.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The ServiceError that a call ends with; fails when it ends otherwise. */
export async function refusal(call: Promise<unknown>): Promise<ServiceError> {
  const error = await call.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  );
  if (error instanceof ServiceError) return error;
  throw error;
}
