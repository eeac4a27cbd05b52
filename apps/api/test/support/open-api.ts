import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '@marquee/platform';
import { quickHashing } from '@marquee/platform/testing';
import { generate } from '@marquee/sample-data';
import { type Host, startHost } from '../../src/host.ts';
import { createLogger } from '../../src/logger.ts';
import { operatorOf } from './operator.ts';

export const webUrl = 'http://127.0.0.1:3999';

export interface OpenApi {
  readonly host: Host;
  readonly folder: string;
  close(): Promise<void>;
}

interface OpenApiOptions {
  /** So many are imported through the product. */
  readonly moviegoers?: number;
  /** A data folder to start from; it is copied. */
  readonly store?: string;
  /** How passwords are hashed: without delay, unless the delay is the point. */
  readonly hashing?: 'quick' | 'usual';
  /** More settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The whole API over real stores in a folder of its own, with the demo people. */
export async function openApi({ moviegoers = 0, store, hashing, settings = {} }: OpenApiOptions = {}): Promise<OpenApi> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-api-'));
  if (store !== undefined) await cp(store, path.join(folder, 'data'), { recursive: true });
  const { FIGURE_SECRET } = process.env;
  const place = { MARQUEE_DATA: path.join(folder, 'data'), API_PORT: '0', WEB_URL: webUrl };
  const config = loadConfig({ ...place, FIGURE_SECRET, MARQUEE_DEMO: 'true', LOG_LEVEL: 'silent', ...settings }, {});
  const host = await startHost(config, createLogger(config.logLevel, { toStandardError: true }), {
    hashing: hashing === 'usual' ? undefined : quickHashing,
  });
  const close = async () => {
    await host.close();
    await rm(folder, { recursive: true });
  };
  if (moviegoers > 0) {
    const feeds = path.join(folder, 'feeds');
    await generate({ moviegoers, seed: 1, until: '2026-11-20', out: feeds });
    await operatorOf(host).imported(feeds);
  }
  return { host, folder, close };
}
