import { setTimeout } from 'node:timers/promises';
import {
  type Clock,
  campaignMembersTopic,
  type EventLog,
  membersTopic,
  messagesBetween,
  type RebuildProgress,
  ServiceError,
  type Topic,
  transactionsTopic,
} from '@marquee/core';
import { delayMs, type Keeping } from '../service/keeping.ts';
import { settleAll, takeWhole } from '../service/take-whole.ts';
import { openGroupedRows, sizeOf } from './grouped-rows.ts';
import type { HeldRebuild } from './held-rebuild.ts';
import { readUpTo } from './read-up-to.ts';
import { whileRunning } from './waiting.ts';

interface Parts {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly keeping: Keeping;
  readonly held: HeldRebuild;
}

/**
 * Takes what the log holds by now, moviegoer by moviegoer instead of in the order of the log: each document is written about once, without being
 * looked for first. Where it is cut
 * off it begins again, and finds written what it had written.
 */
export async function takeLog({ log, clock, keeping, held }: Parts, signal: AbortSignal): Promise<void> {
  const { reached } = held.progress();
  const end = {
    members: await log.end(membersTopic),
    transactions: await log.end(transactionsTopic),
    campaignMembers: await log.end(campaignMembersTopic),
  };
  const kinds = ['members', 'transactions', 'campaignMembers'] as const;
  const total = kinds.reduce((sum, kind) => sum + messagesBetween(reached[kind], end[kind]), 0);
  let [done, since] = [0, clock.now()];
  const running = new AbortController();
  const stopped = AbortSignal.any([signal, running.signal]);
  let work = Promise.resolve();
  const during = async (phase: RebuildProgress['phase'], begin: () => Promise<void>) => {
    [done, since] = [0, clock.now()];
    await held.save({ phase, done, total, perSecond: 0, secondsLeft: null });
    work = begin();
    await whileRunning(work, () => held.save({ done, ...pace(done, total, clock.now() - since) }), signal);
  };

  const rows = await openGroupedRows(total);
  try {
    const read = <P>(topic: Topic<P>, kind: (typeof kinds)[number], add: (payloads: readonly P[]) => Promise<void>) =>
      readUpTo(log, topic, { from: reached[kind], to: end[kind], signal: stopped }, async (payloads) => {
        await add(payloads);
        done += payloads.length;
      });
    await during('reading', async () => {
      await read(membersTopic, 'members', (members) => rows.add({ members }));
      await read(transactionsTopic, 'transactions', (transactions) => rows.add({ transactions }));
      await read(campaignMembersTopic, 'campaignMembers', (campaignMembers) => rows.add({ campaignMembers }));
    });
    await during('records', async () => {
      await keeping.catalogue.catchUp(stopped);
      for await (const group of rows.groups()) {
        await taken(keeping, () => takeWhole(keeping, group, stopped), stopped);
        done += sizeOf(group);
      }
      for await (const disputes of rows.disputes()) await taken(keeping, () => settleAll(keeping, disputes, stopped), stopped);
      await keeping.documents.refresh();
    });
    const all = { members: [...end.members], transactions: [...end.transactions], campaignMembers: [...end.campaignMembers] };
    await held.save({ done, reached: { ...held.progress().reached, ...all } });
  } finally {
    running.abort();
    // Whatever cut it off, nothing of it goes on while its files are removed.
    await work.catch(() => {});
    await rows.remove();
  }
}

/** Takes something, however long the store is too busy for it. */
async function taken(keeping: Keeping, take: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      await take();
      return;
    } catch (error) {
      if (!(error instanceof ServiceError && error.code === 'unavailable')) throw error;
      await setTimeout(delayMs(keeping.retries, attempt), undefined, { signal });
    }
  }
}

function pace(done: number, total: number, ms: number): Pick<RebuildProgress, 'perSecond' | 'secondsLeft'> {
  const perSecond = done / Math.max(0.001, ms / 1000);
  return { perSecond, secondsLeft: done > 0 ? Math.max(0, (total - done) / perSecond) : null };
}
