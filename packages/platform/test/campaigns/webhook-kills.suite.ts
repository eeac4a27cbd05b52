import { setTimeout } from 'node:timers/promises';
import { CampaignRules, deliverNext, type Ports, ServiceError, verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/campaigns/delivery.ts';
import { seeded } from '../support/random-world.ts';
import type { Product } from '../verbs/open-product.ts';
import { Killed, killedAt } from './killed.ts';
import { untilDone } from './kills.suite.ts';
import { type BatchBody, isSigned, openReceiver, type Receiver } from './receiver.ts';
import { beatriz, jonah, requestOf } from './world.ts';

const { campaigns } = verbs;
const noon = Date.UTC(2026, 10, 23, 12);

/**
 * However often those at it are killed, and whatever an exhibitor's system answers or does not: everybody of the target is in one batch, every batch is taken by
 * a system that takes an id once, says the same each time, and is kept as sent.
 */
export function webhookKillsSuite(engines: string, open: () => Promise<Product & { readonly segment: string }>) {
  describe(`sending by webhook on ${engines}, whose workers are killed`, () => {
    let product: Product & { readonly segment: string };
    let ports: Ports;
    let receiver: Receiver;
    let secret: string;
    let later = 0;
    /** By id, whom a batch names: taken once, whatever is repeated. */
    let taken: Map<string, readonly string[]>;
    let random = seeded(1);
    beforeAll(async () => {
      product = await open();
      const clock = { now: () => noon + later };
      ports = { ...product.ports, clock, delivery: createDelivery({ addresses: ['127.0.0.0/8'], secret: 's'.repeat(40), clock }) };
      receiver = await openReceiver((response, call) => {
        if (!isSigned(secret, call)) return void response.writeHead(401).end();
        const chance = random();
        if (chance < 0.1) return void response.writeHead(503).end();
        if (chance < 0.15) return void response.writeHead(429, { 'retry-after': '30' }).end();
        if (chance < 0.2) return void response.destroy();
        const { members } = (JSON.parse(call.body) as BatchBody).data;
        const ids = members.map(({ id }) => id);
        const before = taken.get(call.id);
        if (before) expect(ids).toEqual(before);
        taken.set(call.id, ids);
        // What was taken may still go unheard.
        if (chance < 0.3) return void response.destroy();
        response.writeHead(200).end();
      });
      const made = ports.delivery.makeSecret('north');
      secret = made.secret;
      await ports.metadata.deliveries.setSecret('north', made.sealed);
      const handingOver = { kind: 'webhook', url: receiver.url, unsubscribeUrl: 'https://north.example/bye', perMinute: 12 } as const;
      await ports.metadata.campaigns.saveRules('north', CampaignRules.parse({ capMessages: 100, capDays: 1, handingOver }));
    });
    afterAll(async () => {
      await receiver.close();
      await product.close();
    });

    /** Sends until there is nothing to wait for: whoever was killed, or came second, begins again. Time goes on to when something is due. */
    async function untilSent(id: string, killed: () => Ports): Promise<void> {
      for (let tries = 0; tries < 2_000; tries += 1)
        try {
          const next = await deliverNext(killed(), { campaignId: id, exhibitor: 'north' });
          if (next === null) return;
          // Another may be at it and alive: now and then it is so slow that it is taken for dead all the same.
          if (random() < 0.2) later = Math.max(later, next - noon);
          else await setTimeout(2);
        } catch (error) {
          if (!(error instanceof Killed) && !(error instanceof ServiceError && error.code === 'conflict')) throw error;
        }
      throw new Error('It does not come to an end.');
    }

    it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('comes to the same as if nobody had been (%i)', async (seed) => {
      random = seeded(seed);
      later = 0;
      taken = new Map();
      const as: Product['as'] = (actor) => ({ ...product.as(actor), ports });
      const request = requestOf(product.segment, { exhibitors: ['north'] });
      const { id, revision } = await campaigns.create.call(as(jonah), { name: `Called ${seed}`, request });
      await campaigns.submit.call(as(jonah), { id, revision });
      const [part] = (await campaigns.open.call(as(beatriz), { id })).parts;
      await campaigns.decide.call(as(beatriz), { id, revision: part?.revision ?? 0, decision: 'approve' });
      const killed = () => killedAt(ports, 1 + Math.floor(random() * 16), random() < 0.5);
      await untilDone(ports, id, killed);
      const workers = Array.from({ length: 1 + (seed % 2) }, () => untilSent(id, killed));
      await Promise.all(workers);

      const { campaigns: kept, deliveries } = ports.metadata;
      const members = await kept.members({ campaignId: id, exhibitor: 'north', limit: 10_000 });
      const target = members.filter(({ group }) => group === 'target').map(({ moviegoer }) => moviegoer);
      expect(target.length).toBeGreaterThan(25);
      const called = [...taken.values()].flat();
      expect(called.sort()).toEqual([...target].sort());
      expect(members.filter(({ sentAt }) => sentAt !== null).map(({ moviegoer }) => moviegoer)).toEqual(target);
      const delivery = await deliveries.find(id, 'north');
      expect(delivery).toMatchObject({ state: 'done', sent: target.length, batches: taken.size, heldUntil: null });
      expect(await deliveries.openBatches(id, 'north')).toEqual([]);
      await untilDone(ports, id, killed);
      expect((await kept.find(id))?.state).toBe('done');
    });

    it('were killed often', () => expect(Killed.many).toBeGreaterThan(180));
  });
}
