import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig, openStores } from '@marquee/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { member } from './support/member.ts';
import { webUrl } from './support/open-api.ts';
import { client, emails, signIn } from './support/person.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-demo-'));
});
afterEach(() => rm(folder, { recursive: true }));

const configOf = (demo: boolean) =>
  loadConfig({ MARQUEE_DATA: folder, API_PORT: '0', WEB_URL: webUrl, LOG_LEVEL: 'silent', MARQUEE_DEMO: String(demo) }, {});

async function started<T>(demo: boolean, ask: (url: string) => Promise<T>): Promise<T> {
  const host = await startHost(configOf(demo), createLogger('silent', { toStandardError: true }));
  try {
    return await ask(host.url);
  } finally {
    await host.close();
  }
}
const demoPeople = (url: string) => client(url).demo.people.query();

async function putData(): Promise<void> {
  const stores = await openStores(configOf(false));
  await stores.writer.apply({ members: [member], transactions: [] });
  await stores.close();
}

it('demo people, whose password everybody knows, never come to data that was there before', async () => {
  await putData();
  const [people, status] = await started(
    true,
    async (url) => [await demoPeople(url), (await signIn(url, emails.administrator)).status] as const,
  );
  expect(people).toEqual([]);
  expect(status).toBe(401);
});

it('a demo that began in an empty folder goes on when it has data, and is not shown when it is switched off', async () => {
  expect(await started(true, demoPeople)).toHaveLength(4);
  await putData();
  expect(await started(true, demoPeople)).toHaveLength(4);
  expect(await started(false, demoPeople)).toEqual([]);
});
