import {
  type Campaign,
  type CampaignMemberRecord,
  CampaignRules,
  type Campaigns,
  campaignMemberRow,
  campaignMembersTopic,
  campaignStates,
  exhibitorOf,
  messageEvents,
  ServiceError,
} from '@marquee/core';
import { z } from 'zod';
import type { Atomically, DatabaseKind, Queries } from '../database.ts';
import { insertPlainRows } from '../write-rows.ts';
import { eventColumns, keepEvents, memberSaid } from './campaign-events.ts';
import { campaignOf, campaignRow, memberOf, noteOf, partOf, partRow } from './campaign-rows.ts';
import { outboxRepository } from './outbox.ts';

const State = z.enum(campaignStates);
/** How many ids a statement names at most: SQLite takes 999 values in one. */
const idsAtOnce = 500;
const memberColumns = ['campaignId', 'moviegoer', 'exhibitor', 'group', 'channels', 'variant', 'zone'] as const;
/** What a member is made of: the instants of events are left where they are. */
const ofMember = {
  campaignId: true,
  moviegoer: true,
  exhibitor: true,
  group: true,
  channels: true,
  variant: true,
  zone: true,
  sentAt: true,
} as const;

const changedMeanwhile = 'This campaign was changed by somebody else meanwhile. Open it again to see the change.';

/**
 * Campaigns, their parts and notes, and the moviegoers that were taken into them. Who was taken, and what happened since, goes to the audience by the outbox,
 * in the transaction that keeps it.
 */
export function campaignRepository(
  queries: Queries,
  provider: DatabaseKind['provider'],
  atomically: Atomically,
  now: () => number,
): Campaigns {
  return {
    insert: async (campaign) => void (await queries.campaign.create({ data: campaignRow(campaign) })),
    update: async (campaign, revision) => {
      const { id, organisationId, createdAt: _at, createdBy: _by, salt: _salt, ...data } = campaignRow(campaign);
      const { count } = await queries.campaign.updateMany({ where: { id, organisationId, revision }, data });
      if (count === 0) throw await stale(queries, campaign);
    },
    touch: async (id, changedAt, changedBy) => {
      const data = { changedAt: new Date(changedAt), changedBy };
      await queries.campaign.updateMany({ where: { id }, data });
    },
    find: async (id) => {
      const row = await queries.campaign.findUnique({ where: { id } });
      return row && campaignOf(row);
    },
    list: async (of) => {
      const where =
        of === 'all'
          ? {}
          : 'organisationId' in of
            ? of
            : { state: { not: 'draft' }, parts: { some: { exhibitor: of.exhibitor, state: { not: 'too_few' } } } };
      return (await queries.campaign.findMany({ where, orderBy: [{ changedAt: 'desc' }, { id: 'desc' }] })).map(campaignOf);
    },
    names: async (ids) => {
      const select = { id: true, name: true, organisationId: true, state: true, parts: { select: { exhibitor: true, state: true } } };
      const rows = await queries.campaign.findMany({ where: { id: { in: [...ids] } }, select });
      return rows.map(({ parts, state, ...row }) => ({
        ...row,
        exhibitors: state === 'draft' ? [] : parts.filter((part) => part.state !== 'too_few').map(({ exhibitor }) => exhibitor),
      }));
    },
    due: async (instant) => {
      const where = { dueAt: { lte: new Date(instant) } };
      return (await queries.campaign.findMany({ where, select: { id: true }, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] })).map(
        ({ id }) => id,
      );
    },

    parts: async (campaignIds) => {
      const where = { campaignId: { in: [...campaignIds] } };
      return (await queries.campaignPart.findMany({ where, orderBy: [{ campaignId: 'asc' }, { exhibitor: 'asc' }] })).map(partOf);
    },
    replaceParts: (campaignId, parts) =>
      atomically(async (own) => {
        await own.campaignPart.deleteMany({ where: { campaignId } });
        await own.campaignPart.createMany({ data: parts.map(partRow) });
      }),
    updatePart: (part, revision) => updatePart(queries, part, revision),

    addNotes: async (notes) => {
      if (notes.length > 0) await queries.campaignNote.createMany({ data: notes.map((note) => ({ ...note, at: new Date(note.at) })) });
    },
    notes: async (campaignId) => (await queries.campaignNote.findMany({ where: { campaignId }, orderBy: { id: 'asc' } })).map(noteOf),
    seen: async (personId, campaignIds) => {
      const rows = await queries.campaignSeen.findMany({ where: { personId, campaignId: { in: [...campaignIds] } } });
      return new Map(rows.map((row) => [row.campaignId, row.at.toISOString()]));
    },
    markSeen: async (personId, campaignId, instant) => {
      const key = { personId, campaignId };
      const seen = { at: new Date(instant) };
      await queries.campaignSeen.upsert({ where: { personId_campaignId: key }, create: { ...key, ...seen }, update: seen });
    },

    takeMembers: (part, members, snapshot) =>
      atomically(async (own) => {
        const next = { ...part, snapshot, revision: part.revision + 1 };
        // First, because it locks the row: another process at the same part waits here, and finds that it has gone on.
        await updatePart(own, next, part.revision);
        const rows = members.map(({ campaignId, moviegoer, exhibitor, group, channels, variant, zone }) => [
          ...[campaignId, moviegoer, exhibitor, group, channels],
          ...[variant, zone],
        ]);
        await insertPlainRows(provider, own, 'campaign_member', memberColumns, rows);
        const said = members.map(({ moviegoer, campaignId, group }) =>
          campaignMemberRow({ moviegoer, campaign: campaignId, group, events: [], updatedAt: now() }),
        );
        await outboxRepository(own).add(campaignMembersTopic, said);
        return next;
      }),
    members: async ({ campaignId, exhibitor, after, limit, unsent, group, batch }) => {
      const where = {
        ...{ campaignId, exhibitor },
        ...(after === undefined ? {} : { moviegoer: { gt: after } }),
        ...(unsent ? { sentAt: null } : {}),
        ...(group === undefined ? {} : { group }),
        ...(batch === undefined ? {} : { batch }),
      };
      return (await queries.campaignMember.findMany({ where, select: ofMember, orderBy: { moviegoer: 'asc' }, take: limit })).map(memberOf);
    },
    memberships: async ({ exhibitor, from, to, not }) => {
      const where = { exhibitor, moviegoer: { gte: from, lte: to }, campaignId: { not } };
      const select = { moviegoer: true, campaignId: true, sentAt: true };
      const rows = await queries.campaignMember.findMany({ where, select, orderBy: [{ moviegoer: 'asc' }, { campaignId: 'asc' }] });
      const ids = [...new Set(rows.map(({ campaignId }) => campaignId))];
      const campaigns = await queries.campaign.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
      const states = new Map(campaigns.map(({ id, state }) => [id, State.parse(state)]));
      return rows.map(({ sentAt, ...row }) => ({
        ...row,
        state: states.get(row.campaignId) ?? 'cancelled',
        sentAt: sentAt?.toISOString() ?? null,
      }));
    },
    recordEvent: ({ moviegoers, at: instant, channel, ...of }) =>
      atomically(async (own) => {
        let known = 0;
        const said: CampaignMemberRecord[] = [];
        for (let start = 0; start < moviegoers.length; start += idsAtOnce) {
          const told = moviegoers.slice(start, start + idsAtOnce).map((moviegoer) => ({ moviegoer, at: instant, channel }));
          const kept = await keepEvents(own, of, told, now());
          known += kept.known;
          said.push(...kept.said);
        }
        await outboxRepository(own).add(campaignMembersTopic, said);
        return known;
      }),
    recordEvents: async ({ events, ...of }) => {
      let known = 0;
      for (let start = 0; start < events.length; start += idsAtOnce)
        known += await atomically(async (own) => {
          const kept = await keepEvents(own, of, events.slice(start, start + idsAtOnce), now());
          await outboxRepository(own).add(campaignMembersTopic, kept.said);
          return kept.known;
        });
      return known;
    },
    eventCounts: async (campaignId) => {
      const counts = await Promise.all(
        messageEvents.map(async (event) => {
          const where = { campaignId, group: 'target', [eventColumns[event]]: { not: null } };
          const by = ['exhibitor', 'channels', 'variant'] as const;
          const found = await queries.campaignMember.groupBy({ by: [...by], where, _count: { _all: true }, orderBy: { exhibitor: 'asc' } });
          return found.map(({ _count, ...row }) => ({ ...row, event, count: _count._all }));
        }),
      );
      return counts.flat();
    },
    sentBetween: async (campaignId) => {
      const { _min, _max } = await queries.campaignMember.aggregate({
        where: { campaignId },
        _min: { sentAt: true },
        _max: { sentAt: true },
      });
      return _min.sentAt && _max.sentAt ? { from: _min.sentAt.toISOString(), to: _max.sentAt.toISOString() } : null;
    },
    addHandOver: ({ expiresAt, ...link }) =>
      atomically(async (own) => {
        await own.campaignHandOver.deleteMany({ where: { campaignId: link.campaignId, exhibitor: link.exhibitor } });
        await own.campaignHandOver.create({ data: { ...link, expiresAt: new Date(expiresAt) } });
      }),
    useHandOver: async (digest, instant) => {
      const usedAt = new Date(instant);
      const { count } = await queries.campaignHandOver.updateMany({
        where: { digest, usedAt: null, expiresAt: { gt: usedAt } },
        data: { usedAt },
      });
      const row = count === 0 ? null : await queries.campaignHandOver.findUnique({ where: { digest } });
      return (
        row && {
          digest,
          campaignId: row.campaignId,
          exhibitor: row.exhibitor,
          createdBy: row.createdBy,
          expiresAt: row.expiresAt.toISOString(),
        }
      );
    },
    sayAgain: (after, limit) =>
      atomically(async (own) => {
        const later = after && [
          { campaignId: { gt: after.campaignId } },
          { campaignId: after.campaignId, moviegoer: { gt: after.moviegoer } },
        ];
        const orderBy = [{ campaignId: 'asc' }, { moviegoer: 'asc' }] as const;
        const rows = await own.campaignMember.findMany({ where: later ? { OR: later } : {}, orderBy: [...orderBy], take: limit });
        const said = rows.map((row) => memberSaid(row, messageEvents, now()));
        await outboxRepository(own).add(campaignMembersTopic, said);
        const last = rows.length < limit ? undefined : rows.at(-1);
        return { count: rows.length, last: last ? { campaignId: last.campaignId, moviegoer: last.moviegoer } : null };
      }),
    // With the exhibitor, by which they are found: its id begins the moviegoer's.
    forget: async (moviegoer) =>
      (await queries.campaignMember.deleteMany({ where: { exhibitor: exhibitorOf(moviegoer), moviegoer } })).count,

    rules: async (exhibitor) => {
      const row = await queries.campaignRules.findUnique({ where: { exhibitor } });
      return CampaignRules.parse(row ? JSON.parse(row.rules) : {});
    },
    saveRules: async (exhibitor, rules) => {
      const kept = { rules: JSON.stringify(rules) };
      await queries.campaignRules.upsert({ where: { exhibitor }, create: { exhibitor, ...kept }, update: kept });
    },
  };
}

async function updatePart(queries: Queries, part: Parameters<Campaigns['updatePart']>[0], revision: number): Promise<void> {
  const { campaignId, exhibitor, ...data } = partRow(part);
  const { count } = await queries.campaignPart.updateMany({ where: { campaignId, exhibitor, revision }, data });
  if (count === 0) throw new ServiceError('conflict', changedMeanwhile);
}

/** The reason why an update changed no row: the campaign does not exist, or somebody else changed it first. */
async function stale(queries: Queries, { id, organisationId }: Campaign): Promise<ServiceError> {
  const row = await queries.campaign.findFirst({ where: { id, organisationId } });
  if (!row) return new ServiceError('not_found', 'There is no such campaign.');
  return new ServiceError('conflict', changedMeanwhile, { current: campaignOf(row) });
}
