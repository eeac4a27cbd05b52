import { advanceCampaign, CampaignRules, deliverNext, type Ports, verbs } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/campaigns/delivery.ts';
import { type Product, refusal } from '../verbs/open-product.ts';
import { type BatchBody, isSigned, openReceiver, type Receiver } from './receiver.ts';
import { beatriz, jonah, moviegoersOf, openCampaigns, requestOf } from './world.ts';

const { campaigns } = verbs;
const noon = Date.UTC(2026, 10, 23, 12);
const moviegoers = moviegoersOf(17, 1_500);

let product: Product & { readonly segment: string };
let ports: Ports;
let receiver: Receiver;
let answers: number[];
let now: number;
const as: Product['as'] = (actor) => ({ ...product.as(actor), ports });
beforeEach(async () => {
  [now, answers] = [noon, []];
  product = await openCampaigns(moviegoers);
  const clock = { now: () => now };
  ports = { ...product.ports, clock, delivery: createDelivery({ addresses: ['127.0.0.0/8'], secret: 's'.repeat(40), clock }) };
  receiver = await openReceiver((response) => void response.writeHead(answers.shift() ?? 200).end('said so'));
});
afterEach(async () => {
  await receiver.close();
  await product.close();
});

const rulesWith = (more: object = {}) =>
  CampaignRules.parse({
    handingOver: { kind: 'webhook', url: receiver.url, unsubscribeUrl: 'https://north.example/bye', perMinute: 20, ...more },
  });

/** A campaign of one exhibitor with a webhook, approved and taken. */
async function sending(more: object = {}) {
  const { secret } = await campaigns.makeWebhookSecret.call(as(beatriz), {});
  await campaigns.saveRules.call(as(beatriz), rulesWith());
  const request = requestOf(product.segment, { exhibitors: ['north'], ...more });
  const { id, revision } = await campaigns.create.call(as(jonah), { name: 'Called', request });
  await campaigns.submit.call(as(jonah), { id, revision });
  const [part] = (await campaigns.open.call(as(beatriz), { id })).parts;
  await campaigns.decide.call(as(beatriz), { id, revision: part?.revision ?? 0, decision: 'approve' });
  await advanceCampaign(ports, id);
  const members = await ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000, group: 'target' });
  return { id, secret, target: members.map(({ moviegoer }) => moviegoer) };
}
const step = (id: string) => deliverNext(ports, { campaignId: id, exhibitor: 'north' });
const bodies = () => receiver.calls.map(({ body }) => JSON.parse(body) as BatchBody);

describe('sending to an exhibitor’s own system', () => {
  it('goes in numbered batches as fast as it takes them, with what is to be said, and by no file', async () => {
    const { id, secret, target } = await sending();
    expect((await refusal(campaigns.handOver.call(as(beatriz), { id }))).code).toBe('conflict');
    expect(await step(id)).toBe(noon + 60_000);
    // Not before its minute is over.
    expect(await step(id)).toBe(noon + 60_000);
    expect(receiver.calls).toHaveLength(1);
    for (let next: number | null = now; next !== null; ) [now, next] = [next, await step(id)];
    expect(bodies().flatMap(({ data }) => data.members.map((one) => one.id))).toEqual(target);
    expect(bodies().map(({ data }) => data.number)).toEqual(bodies().map((_, place) => place + 1));
    expect(receiver.calls.every((call) => isSigned(secret, call))).toBe(true);
    const [first] = bodies();
    expect(first?.data.members[0]).toMatchObject({ variant: 'A', channels: expect.arrayContaining([expect.stringMatching(/email|push/)]) });
    expect(first?.data.message).toEqual([
      {
        variant: 'A',
        texts: [
          {
            language: 'en-US',
            email: {
              ...{ subject: 'Hush Acre is out', preheader: '', text: 'Unsubscribe: https://north.example/bye\n' },
              html: expect.stringContaining('href="https://north.example/bye"'),
            },
            push: { title: 'Hush Acre is out', body: 'Seats are left.', link: null },
          },
        ],
      },
    ]);
    // With the last batch the campaign goes on: the data of these moviegoers reaches the end of its window.
    await advanceCampaign(ports, id);
    expect((await ports.metadata.campaigns.find(id))?.state).toBe('done');
    expect(await campaigns.sending.call(as(beatriz), { id })).toMatchObject({
      own: { state: 'done', left: { shown: false } },
      share: null,
    });
    expect(await campaigns.sending.call(as(jonah), { id })).toEqual({ own: null, share: 1 });
  });

  it('waits and repeats a batch as it was where it is not taken, and stops where it is refused, until somebody has looked', async () => {
    const { id } = await sending();
    answers = [503, 400];
    const again = (await step(id)) ?? 0;
    expect(again).toBeGreaterThanOrEqual(noon + 5_000);
    expect(again).toBeLessThanOrEqual(noon + 10_000);
    expect(await campaigns.sending.call(as(beatriz), { id })).toMatchObject({
      own: { state: 'going', said: 'Your system answered 503: said so' },
    });
    now = again;
    expect(await step(id)).toBeNull();
    const [first, second] = receiver.calls;
    expect([first?.id, first?.body]).toEqual([second?.id, second?.body]);
    expect(await campaigns.sending.call(as(beatriz), { id })).toMatchObject({
      own: { state: 'stopped', said: 'Your system answered 400: said so' },
    });
    // Whoever asked sees that it stopped, and not what was said.
    const { notes } = await campaigns.open.call(as(jonah), { id });
    expect(notes.filter(({ kind }) => kind === 'stopped')).toMatchObject([{ text: '' }]);
    expect(await step(id)).toBeNull();
    await campaigns.sendAgain.call(as(beatriz), { id });
    expect((await refusal(campaigns.sendAgain.call(as(beatriz), { id }))).code).toBe('conflict');
    expect(await step(id)).toBe(now + 60_000);
    expect(receiver.calls[2]?.id).toBe(first?.id);
  });

  it('stops between batches while the campaign is paused, goes on when it is resumed, and ends with it', async () => {
    const { id } = await sending();
    now = (await step(id)) ?? 0;
    const { revision } = await campaigns.open.call(as(jonah), { id });
    const paused = await campaigns.pause.call(as(jonah), { id, revision });
    expect(await step(id)).toBeNull();
    const resumed = await campaigns.resume.call(as(jonah), { id, revision: paused.revision });
    expect(await step(id)).toBe(now + 60_000);
    expect(new Set(receiver.calls.map((call) => call.id)).size).toBe(2);
    await campaigns.cancel.call(as(jonah), { id, revision: resumed.revision });
    now += 60_000;
    expect(await step(id)).toBeNull();
    expect(receiver.calls).toHaveLength(2);
  });

  it('sends to nobody outside the hours where their site is, each zone by its own', async () => {
    const [usual] = [
      ...new Set(moviegoers.filter(({ exhibitor }) => exhibitor === 'north').flatMap(({ usualSite }) => usualSite ?? [])),
    ].sort();
    if (usual === undefined) throw new Error('Somebody goes somewhere.');
    const site = { exhibitor: 'north', name: 'Site', region: null, postcode: null };
    await ports.metadata.catalogue.upsert({
      sites: [
        { ...site, id: usual, code: 'a', timeZone: 'Asia/Tokyo' },
        { ...site, id: '!first', code: 'b', timeZone: 'America/New_York' },
      ],
    });
    now = Date.UTC(2026, 10, 23, 0);
    const { id } = await sending();
    const zones = new Map(
      (await ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000, group: 'target' })).map((one) => [
        one.moviegoer,
        one.zone,
      ]),
    );
    expect(new Set(zones.values())).toEqual(new Set(['Asia/Tokyo', 'America/New_York']));
    const hours: Record<string, Set<number>> = {};
    for (let next: number | null = now; next !== null; ) {
      const before: number = receiver.calls.length;
      [now, next] = [next, await step(id)];
      for (const { body } of receiver.calls.slice(before)) {
        const inBatch = new Set((JSON.parse(body) as BatchBody).data.members.map((one) => zones.get(one.id) ?? ''));
        expect(inBatch.size).toBe(1);
        const [zone = ''] = inBatch;
        const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' }).format(now));
        hours[zone] = (hours[zone] ?? new Set()).add(hour);
      }
    }
    expect(bodies().flatMap(({ data }) => data.members).length).toBe(zones.size);
    expect(hours).toEqual({ 'Asia/Tokyo': new Set([10]), 'America/New_York': new Set([10]) });
  });
});

describe('the rules of an exhibitor', () => {
  it('take an address that may be reached alone, keep the secret to themselves, and are tried', async () => {
    const refused = (more: object) => refusal(campaigns.saveRules.call(as(beatriz), rulesWith(more)));
    expect((await refused({ url: 'http://elsewhere.example/' })).details).toMatchObject({ issues: [{ path: '/handingOver/url' }] });
    expect((await refused({ unsubscribeUrl: 'javascript:alert(1)' })).code).toBe('bad_request');
    expect((await refusal(campaigns.tryWebhook.call(as(beatriz), { url: receiver.url }))).code).toBe('conflict');
    const { secret } = await campaigns.makeWebhookSecret.call(as(beatriz), {});
    const saved = await campaigns.saveRules.call(as(beatriz), rulesWith());
    expect(saved).toMatchObject({ hasSecret: true, handingOver: { kind: 'webhook' } });
    expect(JSON.stringify([saved, await campaigns.rules.call(as(beatriz), {})])).not.toContain(secret.slice(6));
    answers = [200, 404];
    expect(await campaigns.tryWebhook.call(as(beatriz), { url: receiver.url })).toEqual({ taken: true, said: '' });
    expect(await campaigns.tryWebhook.call(as(beatriz), { url: receiver.url })).toEqual({
      taken: false,
      said: 'Your system answered 404: said so',
    });
    expect((await refusal(campaigns.tryWebhook.call(as(beatriz), { url: 'https://10.0.0.1/' }))).code).toBe('bad_request');
    expect(receiver.calls.every((call) => isSigned(secret, call))).toBe(true);
    expect(receiver.calls).toHaveLength(2);
  });
});
