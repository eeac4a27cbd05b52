import { type AlertInput, alertMail, alertOfLateness } from '@marquee/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openProduct, type Product } from './open-product.ts';

const hourMs = 3_600_000;
const start = Date.UTC(2026, 10, 20, 12);
const both = { mail: true, webhook: true };
let product: Product;

beforeEach(async () => {
  product = await openProduct([]);
  const { metadata } = product.ports;
  await metadata.catalogue.upsert({ exhibitors: ['lumen', 'aurora', 'silent'].map((id) => ({ id, name: `The ${id}` })) });
  const hash = await product.ports.passwords.hash('a long password');
  for (const [id, role, organisationId] of [
    ['priya', 'administrator', 'platform'],
    ['gone', 'administrator', 'platform'],
    ['mara', 'analyst', 'distributor'],
  ] as const)
    await metadata.people.insert({ id, name: id, email: `${id}@marquee.example`, role, organisationId }, hash);
  await metadata.people.suspend('gone', new Date(start).toISOString());
});
afterEach(() => product.close());

const arrived = (exhibitor: string, hour: number) =>
  product.ports.metadata.feedArrivals.record({ exhibitor, feed: 'transactions', rows: 1, at: start + hour * hourMs });
const look = (hour: number, channels = both) => {
  const { metadata, ids } = product.ports;
  return alertOfLateness({ metadata, ids, channels, clock: { now: () => start + hour * hourMs }, webUrl: 'https://marquee.example' });
};
/** Takes the alerts that wait, as the runner of jobs does. */
async function taken(): Promise<readonly AlertInput[]> {
  const { jobs } = product.ports.metadata;
  const found: AlertInput[] = [];
  for (;;) {
    const job = await jobs.take('alert', { owner: 'test', at: start + 1e9, until: start + 1e9 + 1 });
    if (!job) return found;
    found.push(job.input as AlertInput);
    await jobs.remove([job.id]);
  }
}
const inShort = (alerts: readonly AlertInput[]) => alerts.map(({ alert, to }) => [alert.event, alert.exhibitor.id, alert.feed, to]);

it('a feed that becomes late is told once to whoever administers and to the program, and on time again once', async () => {
  await arrived('lumen', 0);
  await arrived('aurora', 30);
  expect([await look(36), await taken()]).toEqual([0, []]);
  expect(await look(37)).toBe(1);
  const late = await taken();
  expect(inShort(late)).toEqual([
    ['feed.late', 'lumen', 'transactions', 'priya@marquee.example'],
    ['feed.late', 'lumen', 'transactions', null],
  ]);
  expect(late[0]?.alert).toEqual({
    ...{ event: 'feed.late', exhibitor: { id: 'lumen', name: 'The lumen' }, feed: 'transactions', promisedHours: 36 },
    ...{ at: '2026-11-22T01:00:00.000Z', lastAt: '2026-11-20T12:00:00.000Z', url: 'https://marquee.example/exhibitors/lumen' },
  });
  // Later, stopped by now, and whoever looks: it is one lateness.
  expect([await look(38), await look(60), await taken()]).toEqual([0, 0, []]);
  expect(await look(100)).toBe(1);
  expect(inShort(await taken()).map(([, exhibitor]) => exhibitor)).toEqual(['aurora', 'aurora']);
  await arrived('lumen', 101);
  expect(await look(101)).toBe(1);
  expect(inShort(await taken())).toContainEqual(['feed.on_time', 'lumen', 'transactions', null]);
  expect(await look(102)).toBe(0);
  await look(140);
  expect(inShort(await taken())).toContainEqual(['feed.late', 'lumen', 'transactions', null]);
});

it('of several processes that look at once, one tells it', async () => {
  await arrived('lumen', 0);
  const found = await Promise.all([1, 2, 3, 4].map(() => look(40)));
  expect(found.reduce((sum, many) => sum + many, 0)).toBe(1);
  expect(await taken()).toHaveLength(2);
});

it('goes by the promise of the feed, and a feed of which nothing ever arrived is not late', async () => {
  await product.ports.metadata.feedArrivals.setPromise({ exhibitor: 'lumen', feed: 'transactions', hours: 2 });
  await arrived('lumen', 0);
  expect([await look(2), await look(3)]).toEqual([0, 1]);
  expect(inShort(await taken()).map(([, exhibitor]) => exhibitor)).not.toContain('silent');
});

it('tells only by what is there', async () => {
  await arrived('lumen', 0);
  await look(40, { mail: false, webhook: true });
  expect(inShort(await taken())).toEqual([['feed.late', 'lumen', 'transactions', null]]);
});

it('says in the message what is late, since when, and where to look', () => {
  const alert = {
    ...({ event: 'feed.late', exhibitor: { id: 'lumen', name: 'Lumen' }, feed: 'members', promisedHours: 36 } as const),
    ...{ at: '2026-11-22T01:00:00.000Z', lastAt: '2026-11-20T12:00:00.000Z', url: 'https://marquee.example/exhibitors/lumen' },
  };
  expect(alertMail(alert, 'priya@marquee.example')).toEqual({
    to: 'priya@marquee.example',
    subject: 'Marquee: members of Lumen are late',
    text: 'No members of Lumen have arrived since 2026-11-20 12:00 UTC. They were promised within 36 hours.\n\nhttps://marquee.example/exhibitors/lumen\n',
  });
  expect(alertMail({ ...alert, event: 'feed.on_time' }, 'p').subject).toBe('Marquee: members of Lumen are on time again');
});
