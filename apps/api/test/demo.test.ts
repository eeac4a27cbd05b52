import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig, openStores } from '@marquee/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstSignInFile } from '../src/first-administrator.ts';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { member } from './support/member.ts';
import { webUrl } from './support/open-api.ts';
import { client, cookiesOf, emails, refusal, signIn } from './support/person.ts';

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
  await stores.metadata.catalogue.upsert({ exhibitors: [{ id: 'aurora', name: 'Aurora' }] });
  await stores.writer.accept({ members: [member], transactions: [] });
  await stores.writer.settle();
  await stores.close();
}

it('demo people see the exhibitors there are when the data is not the sample', async () => {
  await putData();
  await started(true, demoPeople);
  const stores = await openStores(configOf(true));
  const organisations = await stores.metadata.organisations.list();
  await stores.close();
  expect(new Map(organisations.map(({ kind, exhibitors }) => [kind, exhibitors]))).toEqual(
    new Map([
      ['distributor', ['aurora']],
      ['studio', ['aurora']],
      ['exhibitor', ['aurora']],
      ['platform', ['aurora']],
    ]),
  );
});

it('demo people, whose password everybody knows, never join people of a folder’s own', async () => {
  expect(await started(false, demoPeople)).toEqual([]);
  const [people, status] = await started(
    true,
    async (url) => [await demoPeople(url), (await signIn(url, emails.administrator)).status] as const,
  );
  expect(people).toEqual([]);
  expect(status).toBe(401);
});

it('without the demo, the first administrator can sign in with what the data folder says', async () => {
  const status = await started(false, async (url) => {
    const [email = '', password = ''] = (await readFile(path.join(folder, firstSignInFile), 'utf8')).split('\n');
    return (await signIn(url, email, password)).status;
  });
  expect(status).toBe(200);
});

it('a demo that began in an empty folder goes on when it has data', async () => {
  expect(await started(true, demoPeople)).toHaveLength(4);
  await putData();
  expect(await started(true, demoPeople)).toHaveLength(4);
});

it('a demo that is switched off leaves nobody whose password everybody knows: not by signing in, not by a session', async () => {
  const cookie = await started(true, async (url) => cookiesOf(await signIn(url, emails.administrator)));
  await started(false, async (url) => {
    expect(await demoPeople(url)).toEqual([]);
    for (const email of Object.values(emails)) expect((await signIn(url, email)).status).toBe(401);
    expect(await refusal(client(url, { cookie }).session.who.query({}))).toMatchObject({ code: 'unauthenticated' });
    const [email = '', password = ''] = (await readFile(path.join(folder, firstSignInFile), 'utf8')).split('\n');
    expect((await signIn(url, email, password)).status).toBe(200);
  });
});

it('a demo that was away comes back where nobody else came meanwhile', async () => {
  await started(true, demoPeople);
  const stores = await openStores(configOf(true));
  await stores.lockOut(Object.values(emails));
  await stores.close();
  expect(await started(true, async (url) => (await signIn(url, emails.analyst)).status)).toBe(200);
});

it('a product that is told a public address has no demo, unless it is asked for in words', async () => {
  const at = (MARQUEE_DEMO: string | undefined) =>
    loadConfig({ MARQUEE_DATA: folder, API_PORT: '0', WEB_URL: 'https://marquee.test', LOG_LEVEL: 'silent', MARQUEE_DEMO }, {});
  const people = async (demo?: string) => {
    const host = await startHost(at(demo), createLogger('silent', { toStandardError: true }));
    const found = await client(host.url, { origin: 'https://marquee.test' }).demo.people.query();
    await host.close();
    return found.length;
  };
  expect(await people('open-to-anybody')).toBe(4);
  expect(await people()).toBe(0);
});
