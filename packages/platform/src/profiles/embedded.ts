import { mkdir } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { withColumns } from '../audience/columns/column-store.ts';
import { openDuckdb, requireUsablePath } from '../audience/duckdb/connection.ts';
import { createDuckdbAudienceStore } from '../audience/duckdb/store.ts';
import { storeMark } from '../audience/duckdb/store-mark.ts';
import { openScratchWriter } from '../audience/duckdb/write/scratch.ts';
import { createDuckdbAudienceWriter } from '../audience/duckdb/write/writer.ts';
import { rememberingValues } from '../audience/remembered-values.ts';
import { createInProcessBus } from '../bus/in-process.ts';
import { createDelivery } from '../campaigns/delivery.ts';
import type { EmbeddedConfig } from '../config/load.ts';
import { createAuthenticator } from '../identity/authenticator.ts';
import { createIdentity } from '../identity/identity.ts';
import { createPasswords } from '../identity/passwords.ts';
import { keptSecret } from '../identity/secret.ts';
import { createMetadataStore } from '../metadata/metadata-store.ts';
import { openDatabase } from '../metadata/open-database.ts';
import { handledFirst } from '../outbox/handled-first.ts';
import { startOutboxPublisher } from '../outbox/publisher.ts';
import { createSourceAccess } from '../sources/source-access.ts';
import { noRebuild } from './no-rebuild.ts';
import type { OpenOptions, Stores } from './stores.ts';

/** Less often than on servers: each look at SQLite blocks the event loop for a moment. */
const outboxIdleMs = 1_000;

/** Each batch of members of campaigns is a transaction of the audience, whose cost hardly depends on its size. */
const messagesAtOnce = 10_000;

/** More threads than these share too little work each. */
const mostColumnThreads = 8;

/** An eighth of what the machine, or the container, has. */
function memoryForColumns(): number {
  const limit = process.constrainedMemory();
  return (limit > 0 ? Math.min(limit, totalmem()) : totalmem()) / 8;
}

/** Opens the stores on one machine, all in the data folder: a DuckDB file, a SQLite file, and a bus within the process. */
export async function openEmbedded(config: EmbeddedConfig, options: OpenOptions): Promise<Stores> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let one = opened.pop(); one; one = opened.pop()) await one();
  };
  try {
    requireUsablePath(config.dataFolder);
    await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
    // This must come first: the lock on this file shows that the data folder is in use.
    const engine = { memoryLimit: config.duckdb.memory, ...(config.duckdb.threads ? { threads: config.duckdb.threads } : {}) };
    const duckdb = await openDuckdb(path.join(config.dataFolder, 'audience.duckdb'), engine);
    const columns = {
      memory: config.columns.memory ?? memoryForColumns(),
      threads: Math.min(mostColumnThreads, availableParallelism()),
      file: path.join(config.dataFolder, 'audience.columns'),
      ...(options.onColumnsTrouble ? { onTrouble: options.onColumnsTrouble } : {}),
    };
    const held = withColumns(createDuckdbAudienceStore(duckdb), duckdb, columns);
    const audience = rememberingValues(held);
    opened.push(() => audience.close());
    const writer = createDuckdbAudienceWriter(duckdb);
    opened.push(() => writer.close());
    const database = await openDatabase(`file:${path.join(config.dataFolder, 'metadata.sqlite')}`);
    const own = createMetadataStore(database);
    const metadata = options.around?.(own) ?? own;
    opened.push(() => metadata.close());
    const passwords = createPasswords(options.hashing);
    opened.push(() => passwords.close());
    const bus = createInProcessBus({ batchSize: messagesAtOnce, ...(options.onTrouble ? { onTrouble: options.onTrouble } : {}) });
    opened.push(() => bus.close());
    const secret = config.authSecret ?? (await keptSecret(config.dataFolder));
    return {
      audience,
      writer,
      settlesHere: true,
      audienceFile: await storeMark(duckdb),
      forget: async (moviegoer, day) => {
        const { existed, removedFrom, fileHolds } = await writer.forget(moviegoer, day);
        await held.letGoOfOldColumns();
        const underWay = fileHolds ? ['deleted rows in audience.duckdb, which is written anew at the next start'] : [];
        return { state: 'done', existed, removedFrom: [...removedFrom], underWay, remains: [] };
      },
      openScratch: openScratchWriter,
      metadata,
      bus,
      rebuilder: noRebuild,
      startOutbox: () => {
        const stopping = new AbortController();
        const outbox = startOutboxPublisher({ database, bus: handledFirst(bus, stopping.signal), idleMs: outboxIdleMs });
        opened.push(() => {
          stopping.abort();
          return outbox.stop();
        });
      },
      servers: [],
      identity: createIdentity(database, {
        webUrl: config.webUrl,
        secret,
        passwords,
        oidc: config.oidc,
        onTrouble: options.onIdentityTrouble,
      }),
      passwords,
      authenticator: createAuthenticator(secret),
      sourceAccess: createSourceAccess(config.sources, secret),
      deliveryTo: (clock) => createDelivery({ addresses: config.sources.addresses, secret: secret, clock }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
