import { CampaignBatch, type CampaignDeliveries, CampaignDelivery, ServiceError } from '@marquee/core';
import type { Atomically, Queries } from '../database.ts';

type Row<M extends 'campaignDelivery' | 'campaignBatch'> = NonNullable<Awaited<ReturnType<Queries[M]['findFirst']>>>;

const date = (at: string | null) => (at === null ? null : new Date(at));

/** How far campaigns were sent by webhooks. Who is in a batch stands with the members of the campaign. */
export function campaignDeliveryRepository(queries: Queries, atomically: Atomically): CampaignDeliveries {
  return {
    begin: ({ campaignId, exhibitor, at }) =>
      atomically(async (own) => {
        const key = { campaignId, exhibitor };
        if ((await own.campaignDelivery.count({ where: key })) > 0) return;
        const where = { ...key, batch: null, zone: { not: null }, group: 'target' };
        const found = await own.campaignMember.groupBy({ by: ['zone'], where, orderBy: { zone: 'asc' } });
        const zones = JSON.stringify(found.map(({ zone }) => ({ zone, isDone: false })));
        await own.campaignDelivery.create({
          data: {
            ...key,
            state: 'going',
            zones,
            batches: 0,
            sent: 0,
            failures: 0,
            said: '',
            nextAt: new Date(at),
            heldUntil: null,
            revision: 1,
          },
        });
      }),
    find: async (campaignId, exhibitor) => {
      const row = await queries.campaignDelivery.findUnique({ where: { campaignId_exhibitor: { campaignId, exhibitor } } });
      return row && deliveryOf(row);
    },
    of: async (campaignId) =>
      (await queries.campaignDelivery.findMany({ where: { campaignId }, orderBy: { exhibitor: 'asc' } })).map(deliveryOf),
    due: (instant) => {
      const at = new Date(instant);
      return queries.campaignDelivery.findMany({
        where: {
          ...{ state: 'going', nextAt: { lte: at }, campaign: { state: 'sending' } },
          OR: [{ heldUntil: null }, { heldUntil: { lte: at } }],
        },
        select: { campaignId: true, exhibitor: true },
        orderBy: [{ nextAt: 'asc' }, { campaignId: 'asc' }, { exhibitor: 'asc' }],
      });
    },
    update: (delivery, revision) => update(queries, delivery, revision),
    makeBatch: ({ made, none }, revision, batch, most) =>
      atomically(async (own) => {
        // First, because it locks the row: another process at the same delivery waits here, and finds that it has gone on.
        await update(own, made, revision);
        const { id, campaignId, exhibitor, zone } = batch;
        const open = await own.campaignMember.findMany({
          where: { campaignId, exhibitor, batch: null, zone, group: 'target' },
          select: { moviegoer: true },
          orderBy: { moviegoer: 'asc' },
          take: most,
        });
        if (open.length === 0) {
          await update(own, none, made.revision);
          return null;
        }
        const kept: CampaignBatch = { ...batch, people: open.length, attempts: 0, sentAt: null };
        await own.campaignBatch.create({ data: { ...kept, madeAt: new Date(kept.madeAt), sentAt: null } });
        const moviegoers = open.map(({ moviegoer }) => moviegoer);
        await own.campaignMember.updateMany({ where: { campaignId, moviegoer: { in: moviegoers } }, data: { batch: id } });
        return kept;
      }),
    openBatches: async (campaignId, exhibitor) =>
      (await queries.campaignBatch.findMany({ where: { campaignId, exhibitor, sentAt: null }, orderBy: { number: 'asc' } })).map(batchOf),
    updateBatch: async ({ id, attempts, sentAt }) => {
      await queries.campaignBatch.update({ where: { id }, data: { attempts, sentAt: date(sentAt) } });
    },
    sentSince: async (campaignId, exhibitor, at) => {
      const where = { campaignId, exhibitor, sentAt: { gte: new Date(at) } };
      return (await queries.campaignBatch.aggregate({ where, _sum: { people: true } }))._sum.people ?? 0;
    },
    secret: async (exhibitor) => (await queries.campaignWebhook.findUnique({ where: { exhibitor } }))?.sealed ?? null,
    setSecret: async (exhibitor, sealed) => {
      await queries.campaignWebhook.upsert({ where: { exhibitor }, create: { exhibitor, sealed }, update: { sealed } });
    },
  };
}

async function update(queries: Queries, delivery: CampaignDelivery, revision: number): Promise<void> {
  const { campaignId, exhibitor, zones, nextAt, heldUntil, ...data } = delivery;
  const { count } = await queries.campaignDelivery.updateMany({
    where: { campaignId, exhibitor, revision },
    data: { ...data, zones: JSON.stringify(zones), nextAt: date(nextAt), heldUntil: date(heldUntil) },
  });
  if (count === 0) throw new ServiceError('conflict', 'Another process has gone on with this sending meanwhile.');
}

function deliveryOf({ zones, nextAt, heldUntil, ...row }: Row<'campaignDelivery'>): CampaignDelivery {
  return CampaignDelivery.parse({
    ...row,
    zones: JSON.parse(zones),
    nextAt: nextAt?.toISOString() ?? null,
    heldUntil: heldUntil?.toISOString() ?? null,
  });
}

function batchOf({ madeAt, sentAt, ...row }: Row<'campaignBatch'>): CampaignBatch {
  return CampaignBatch.parse({ ...row, madeAt: madeAt.toISOString(), sentAt: sentAt?.toISOString() ?? null });
}
