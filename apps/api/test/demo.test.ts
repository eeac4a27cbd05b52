import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig, openDatabase, openStores } from '@marquee/platform';
import { quickHashing } from '@marquee/platform/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstSignInFile } from '../src/first-administrator.ts';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { member } from './support/member.ts';
import { webUrl } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as, client, cookiesOf, emails, refusal, signIn } from './support/person.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-demo-'));
});
afterEach(() => rm(folder, { recursive: true }));

const configOf = (demo: boolean) =>
  loadConfig({ MARQUEE_DATA: folder, API_PORT: '0', WEB_URL: webUrl, LOG_LEVEL: 'silent', MARQUEE_DEMO: String(demo) }, {});

async function started<T>(demo: boolean, ask: (url: string) => Promise<T>): Promise<T> {
  const host = await startHost(configOf(demo), createLogger('silent', { toStandardError: true }), { hashing: quickHashing });
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

it('whoever invited others in the demo is not left without an administrator when it ends', async () => {
  await started(true, async (url) => {
    const administrator = await as(url, 'administrator');
    const input = { name: 'Noa', email: 'noa@halden.example', organisation: 'halden-street-releasing', role: 'analyst' } as const;
    await administrator.people.add.mutate({ ...input, password: 'a password of mine' });
  });
  const statuses = await started(true, async (url) => {
    const [email = '', password = ''] = (await readFile(path.join(folder, firstSignInFile), 'utf8')).split('\n');
    const tried = [signIn(url, email, password), signIn(url, emails.administrator)];
    return (await Promise.all(tried)).map(({ status }) => status);
  });
  expect(statuses).toEqual([200, 401]);
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
  const cookie = await started(true, async (url) => cookiesOf(await signIn(url, emails.analyst)));
  // A start without the demo that gets no further: nothing can be written where the first administrator is told of.
  await mkdir(path.join(folder, firstSignInFile));
  await expect(started(false, demoPeople)).rejects.toThrow(firstSignInFile);
  const stores = await openStores(configOf(true));
  expect((await stores.metadata.people.list()).every(({ suspendedAt }) => suspendedAt !== null)).toBe(true);
  await stores.close();
  await started(true, async (url) => {
    expect(await demoPeople(url)).toHaveLength(4);
    for (const email of Object.values(emails)) expect((await signIn(url, email)).status).toBe(200);
    expect(await refusal(client(url, { cookie }).session.who.query({}))).toMatchObject({ code: 'unauthenticated' });
  });
});

it('demo people whose passwords an earlier version took away have them again', async () => {
  await started(true, demoPeople);
  const database = await openDatabase(`file:${folder}/metadata.sqlite`);
  await database.account.deleteMany();
  await database.kind.close();
  expect(await started(true, async (url) => (await signIn(url, emails.analyst)).status)).toBe(200);
});

it('what somebody did to the people and organisations of the demo outlasts the next start', async () => {
  await putData();
  const granted = { organisation: 'halden-street-releasing', exhibitors: ['aurora', 'borealis'] };
  const host = await startHost(configOf(true), createLogger('silent', { toStandardError: true }), { hashing: quickHashing });
  const operator = operatorOf(host);
  await operator.call('people.suspend', { person: emails.marketer });
  await operator.call('organisations.grant', granted);
  await operator.call('organisations.rename', { organisation: granted.organisation, name: 'Releasing' });
  await host.close();
  await started(true, async (url) => {
    const people = await demoPeople(url);
    expect(people.map(({ email }) => email).sort()).toEqual([emails.administrator, emails.analyst, emails.approver].sort());
    expect(people.find(({ email }) => email === emails.analyst)?.organisation).toBe('Releasing');
    expect((await signIn(url, emails.marketer)).status).toBe(403);
  });
  const stores = await openStores(configOf(true));
  expect(await stores.metadata.organisations.find(granted.organisation)).toMatchObject({ exhibitors: granted.exhibitors });
  await stores.close();
});

it('whom a start adds is on record in the audit log, once however often it starts', async () => {
  for (const demo of [true, true, false, false]) await started(demo, demoPeople);
  const stores = await openStores(configOf(false));
  const entries = (await stores.metadata.audit.list(1_000)).filter(({ requestId }) => requestId === 'start').reverse();
  const administrator = await stores.metadata.people.find('administrator@marquee.local');
  await stores.close();
  const ids = ['mara-lindqvist', 'jonah-adeyemi', 'beatriz-hollis', 'priya-raman'];
  const subjectsOf = (verb: string) => entries.filter(({ action }) => action === verb).map(({ subject }) => subject);
  expect(subjectsOf('organisations.add')).toHaveLength(5);
  expect(subjectsOf('people.add')).toEqual([...ids, administrator?.id]);
  expect(subjectsOf('people.suspend').sort()).toEqual([...ids].sort());
  expect(subjectsOf('people.newPassword').sort()).toEqual([...ids].sort());
  expect(entries).toHaveLength(5 + 5 + 4 + 4);
  expect(entries.every(({ actor }) => actor === 'operator')).toBe(true);
});

it('a product that is told a public address has no demo, unless it is asked for in words', async () => {
  const at = (MARQUEE_DEMO: string | undefined) =>
    loadConfig({ MARQUEE_DATA: folder, API_PORT: '0', WEB_URL: 'https://marquee.test', LOG_LEVEL: 'silent', MARQUEE_DEMO }, {});
  const people = async (demo?: string) => {
    const host = await startHost(at(demo), createLogger('silent', { toStandardError: true }), { hashing: quickHashing });
    const found = await client(host.url, { origin: 'https://marquee.test' }).demo.people.query();
    await host.close();
    return found.length;
  };
  expect(await people('open-to-anybody')).toBe(4);
  expect(await people()).toBe(0);
});
