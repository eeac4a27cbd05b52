import { advanceCampaign, verbs } from '@marquee/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, refusal } from '../verbs/open-product.ts';
import { beatriz, jonah, moviegoersOf, openCampaigns, requestOf } from './world.ts';

const { campaigns } = verbs;
let product: Product & { readonly segment: string };
let id: string;
let target: readonly string[];
beforeAll(async () => {
  product = await openCampaigns(moviegoersOf(17, 1_500));
  const { as, ports } = product;
  const made = await campaigns.create.call(as(jonah), { name: 'Told', request: requestOf(product.segment, { exhibitors: ['north'] }) });
  await campaigns.submit.call(as(jonah), made);
  id = made.id;
  const [part] = (await campaigns.open.call(as(beatriz), { id })).parts;
  await campaigns.decide.call(as(beatriz), { id, revision: part?.revision ?? 0, decision: 'approve' });
  await advanceCampaign(ports, id);
  target = (await ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000, group: 'target' })).map(
    (one) => one.moviegoer,
  );
});
afterAll(() => product.close());

const tell = (csv: string) => campaigns.recordEventFile.call(product.as(beatriz), { id, csv });
const counts = async () =>
  Object.fromEntries(
    (await campaigns.engagement.call(product.as(beatriz), { id })).events.map(({ event, people }) => [
      event,
      people.shown ? people.value : 0,
    ]),
  );
const sentAt = async (moviegoer: string) =>
  (await product.ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000 })).find(
    (one) => one.moviegoer === moviegoer,
  )?.sentAt;

it('a file says what happened to each, the first of each event stands, and the same file again changes nothing', async () => {
  const control = (
    await product.ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000, group: 'control' })
  )[0]?.moviegoer;
  const lines = target.map((one, place) => `${one},sent,2026-11-23T10:${String(place % 60).padStart(2, '0')}:00Z`);
  const more = target.slice(0, 30).map((one) => `${one},opened,2026-11-23T11:00:00Z`);
  const bad = [`${target[0]},eaten,2026-11-23T11:00:00Z`, 'north:nobody,sent,2026-11-23T11:00:00Z', `${control},sent,2026-11-23T11:00:00Z`];
  const csv = ['moviegoer_id,event,at', ...lines, ...more, ...bad].join('\r\n');
  const told = {
    taken: target.length + 30,
    unknown: 2,
    refused: 1,
    lines: [{ line: target.length + 32, message: expect.stringContaining('event: one of') }],
  };
  expect(await tell(csv)).toEqual(told);
  expect(await counts()).toMatchObject({ sent: target.length, opened: 30, clicked: 0 });
  expect(await sentAt(target[1] ?? '')).toBe('2026-11-23T10:01:00.000Z');
  const waiting = await product.ports.metadata.outbox.waiting();
  expect(await tell(csv)).toEqual(told);
  expect(await product.ports.metadata.outbox.waiting()).toBe(waiting);
  // What comes later and happened earlier stands; what happened later does not.
  await tell(`moviegoer_id,event,at\n${target[1]},sent,2026-11-23T09:00:00Z\n${target[2]},sent,2026-11-23T11:30:00Z`);
  expect([await sentAt(target[1] ?? ''), await sentAt(target[2] ?? '')]).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-23T10:02:00.000Z']);
});

it('only unsubscribing names a channel', async () => {
  const at = '2026-11-23T12:00:00.000Z';
  const told = { id, at, moviegoers: target.slice(0, 3), channel: 'sms' } as const;
  const refused = await refusal(campaigns.recordEvents.call(product.as(beatriz), { ...told, event: 'opened' }));
  expect(refused.details).toMatchObject({ issues: [{ path: '/channel' }] });
  const taken = await campaigns.recordEvents.call(product.as(beatriz), { ...told, event: 'unsubscribed' });
  expect(taken).toEqual({ taken: 3, unknown: 0 });
});

it('a file without events, or of a campaign that asks somebody else, is refused', async () => {
  expect((await refusal(tell('moviegoer_id,event,at\n'))).details).toMatchObject({ issues: [{ path: '/csv' }] });
  expect(await tell('id,what\n')).toMatchObject({ taken: 0, refused: 1, lines: [{ line: 1 }] });
  expect((await refusal(campaigns.recordEventFile.call(product.as(beatriz), { id: 'cam_none', csv: 'x' }))).code).toBe('not_found');
});
