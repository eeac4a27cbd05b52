import { setTimeout as pause } from 'node:timers/promises';
import {
  type CampaignMemberRecord,
  type Clock,
  campaignMembersTopic,
  type Erasure,
  type EventLog,
  erasuresTopic,
  type Following,
  type LoggedMessage,
  type MemberRecord,
  membersTopic,
  messagesBetween,
  type RebuildProgress,
  type Topic,
  type TransactionRecord,
  transactionsTopic,
} from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { type IndexSet, type IndexSettings, stoppable } from '@marquee/platform';
import { enrichAgain } from '../service/enrich-again.ts';
import { eraseMoviegoers } from '../service/erase-moviegoers.ts';
import type { Keeping } from '../service/keeping.ts';
import { takeBatch } from '../service/take-batch.ts';
import { catalogueEnds, changesBetween } from './catalogue-changes.ts';
import { compareAudiences, textOf } from './compare.ts';
import type { HeldRebuild, Reached } from './held-rebuild.ts';
import { takeLog } from './take-log.ts';
import { whileRunning } from './waiting.ts';

/** What a rebuild works with. */
export interface RebuildParts {
  readonly indices: IndexSet;
  readonly log: EventLog;
  readonly clock: Clock;
  /** The settings of an index that answers questions. Until it does, a new index has no replicas and no automatic refreshes. */
  readonly serving: IndexSettings;
  /** The group of the workers that keep the live index. */
  readonly group: string;
  keepingOn(index: string): Keeping;
  /** Everyone in an index, sorted by id. */
  everyone(index: string, signal: AbortSignal): AsyncIterable<readonly Moviegoer[]>;
  find(index: string, id: string): Promise<Moviegoer | null>;
  /** How long it waits before it looks again at moviegoers that differ, in milliseconds. */
  readonly betweenLooksMs?: number;
}

const usualBetweenLooksMs = 1_000;
const lookEveryMs = 100;
const looksAtDifferences = 10;
/** More than so many that differ are no rows under way: they are not looked at again. */
const mostUnderWay = 10_000;
/** Moviegoers asked for at once, in each index. */
const lookedUpAtOnce = 20;

/** Carries a rebuild to its end, from wherever its progress says it has got to. Throws the signal's reason when told to stop. */
export async function runRebuild(parts: RebuildParts, held: HeldRebuild, signal: AbortSignal): Promise<void> {
  const { index } = held.progress();
  const keeping = parts.keepingOn(index);
  const followings = new Map<keyof Reached, Following>();
  const reached = (): Reached => {
    const { reached: before } = held.progress();
    const at = (name: keyof Reached) => [...(followings.get(name)?.position() ?? before[name])];
    return { erasures: at('erasures'), members: at('members'), transactions: at('transactions'), campaignMembers: at('campaignMembers') };
  };
  const save = (change: Partial<RebuildProgress> = {}) => {
    const now = reached();
    const { erasures, members, transactions, campaignMembers } = now;
    const read = { erasures: [...erasures], members: [...members], transactions: [...transactions], campaignMembers: [...campaignMembers] };
    return held.save({ ...change, reached: read });
  };
  const follow = async <P>(name: keyof Reached, topic: Topic<P>, take: (payloads: readonly P[], stop: AbortSignal) => Promise<unknown>) => {
    const handler = async (messages: readonly LoggedMessage<P>[]) => {
      signal.throwIfAborted();
      await take(
        messages.map(({ payload }) => payload),
        signal,
      );
    };
    const following = await parts.log.follow(topic, handler, { from: held.progress().reached[name] });
    // Looked at below; until then its end is nobody's.
    following.caughtUp.catch(() => {});
    followings.set(name, following);
    return following;
  };

  try {
    // Noted before the first moviegoer is folded, so that no later change is missed.
    if (held.progress().catalogue === null) await held.save({ catalogue: await catalogueEnds(parts.log) });
    // First, so that nobody who was erased is seen in the new index, not even for a moment.
    await save({ phase: held.progress().phase === 'switching' ? 'switching' : 'erasures' });
    const erasures = await follow<Erasure>('erasures', erasuresTopic, (payloads) => eraseMoviegoers(keeping, payloads, signal));
    await stoppable(erasures.caughtUp, signal);

    const resumed = held.progress().phase === 'switching';
    if (!resumed) await takeLog({ ...parts, held, keeping }, signal);
    const members = await follow<MemberRecord>('members', membersTopic, (rows) =>
      takeBatch(keeping, { members: rows, transactions: [] }, signal),
    );
    const transactions = await follow<TransactionRecord>('transactions', transactionsTopic, (rows) =>
      takeBatch(keeping, { members: [], transactions: rows }, signal),
    );
    const campaigns = await follow<CampaignMemberRecord>('campaignMembers', campaignMembersTopic, (rows) =>
      takeBatch(keeping, { members: [], transactions: [], campaignMembers: rows }, signal),
    );
    const reading = Promise.all([members.caughtUp, transactions.caughtUp, campaigns.caughtUp]);
    await whileRunning(reading, () => save(), signal);
    await keeping.documents.refresh();
    await enrich(parts, held, keeping, signal);

    if (!resumed) {
      await save({ phase: 'comparing', secondsLeft: null });
      await compare(parts, held, followings, save, signal);
      await save({ phase: 'switching' });
    }
    await switchOver(parts, held, followings, keeping, signal);
    await save();
  } finally {
    for (const following of followings.values()) await following.stop();
  }
}

/** Folds again whom a change of the catalogue touched since it was looked at last. */
async function enrich(parts: RebuildParts, held: HeldRebuild, keeping: Keeping, signal: AbortSignal): Promise<void> {
  const to = await catalogueEnds(parts.log);
  const change = await changesBetween(parts.log, held.progress().catalogue ?? to, to);
  if (change.films.length + change.sites.length + change.filmCodes.length > 0)
    await enrichAgain(keeping, change, { rate: Number.POSITIVE_INFINITY, onProgress: () => {}, onRefused: async () => {} }, signal);
  await held.save({ catalogue: to });
}

type Save = (change?: Partial<RebuildProgress>) => Promise<void>;
type Both = Pick<RebuildProgress, 'before' | 'index'>;
type Followings = ReadonlyMap<keyof Reached, Following>;

/** Both indices must say the same of everybody; what came meanwhile is looked at again once both have it. */
async function compare(parts: RebuildParts, held: HeldRebuild, followings: Followings, save: Save, signal: AbortSignal): Promise<void> {
  const { accept } = held;
  const { betweenLooksMs = usualBetweenLooksMs } = parts;
  const both = held.progress();
  const compared = compareAudiences(parts.everyone(both.before, signal), parts.everyone(both.index, signal), mostUnderWay);
  await whileRunning(compared, () => save(), signal);
  const { digest, differing, differences } = await compared;
  let left = differing;
  const others = differences - differing.length;
  for (let look = 0; left.length > 0 && others === 0 && !accept && look < looksAtDifferences; look += 1) {
    signal.throwIfAborted();
    await bothHandled(parts, followings, save, signal);
    left = await stillDiffering(parts, both, left, signal);
    if (left.length > 0) await pause(betweenLooksMs, undefined, { signal });
  }
  await save({ digest, differences: left.length + others });
  if (left.length > 0 && !accept)
    throw new Error(
      `${left.length + others} moviegoers differ from the live index, such as ${left.slice(0, 3).join(', ')}. Where the live index is what is wrong, run marquee rebuild --accept.`,
    );
}

async function stillDiffering(parts: RebuildParts, both: Both, ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const still: string[] = [];
  for (let from = 0; from < ids.length; from += lookedUpAtOnce) {
    signal.throwIfAborted();
    const some = ids.slice(from, from + lookedUpAtOnce);
    const alike = await Promise.all(some.map((id) => same(parts, both, id)));
    still.push(...some.filter((_, at) => !alike[at]));
  }
  return still;
}

async function same(parts: RebuildParts, { before, index }: Both, id: string): Promise<boolean> {
  const [live, fresh] = await Promise.all([parts.find(before, id), parts.find(index, id)]);
  return live === null || fresh === null ? live === fresh : textOf(live) === textOf(fresh);
}

/** Waits until the workers of the live index and this one have taken everything that is in the log now. */
async function bothHandled({ log, group }: RebuildParts, followings: Followings, save: Save, signal: AbortSignal): Promise<void> {
  for (const topic of [membersTopic, transactionsTopic, campaignMembersTopic]) {
    const end = await log.end(topic);
    for (let looks = 0; messagesBetween(await log.handled(topic, group), end) > 0; looks += 1) {
      await pause(lookEveryMs, undefined, { signal });
      if (looks % 10 === 9) await save();
    }
  }
  await handled({ log, followings, signal });
}

/** Waits until this worker has taken everything that is in the log now. */
async function handled({ log, followings, signal }: { log: EventLog; followings: Followings; signal: AbortSignal }): Promise<void> {
  for (const [name, topic] of [
    ['erasures', erasuresTopic],
    ['members', membersTopic],
    ['transactions', transactionsTopic],
    ['campaignMembers', campaignMembersTopic],
  ] as const) {
    const end = await log.end(topic);
    while (messagesBetween(followings.get(name)?.position() ?? [], end) > 0) await pause(lookEveryMs, undefined, { signal });
  }
}

/**
 * Questions go to the new index from one moment to the next. Then the old one is closed to writes: a worker still at it gives its batch back and
 * takes it again into the new one. What workers had finished before lies before the end of the log as it is now, and is taken here.
 */
async function switchOver(
  parts: RebuildParts,
  held: HeldRebuild,
  followings: Followings,
  keeping: Keeping,
  signal: AbortSignal,
): Promise<void> {
  const { index, before } = held.progress();
  const { refreshInterval, replicas } = parts.serving;
  await parts.indices.changeSettings(index, { refreshInterval, replicas });
  await parts.indices.show(index);
  await parts.indices.close(before);
  await handled({ log: parts.log, followings, signal });
  await keeping.documents.refresh();
  await enrich(parts, held, keeping, signal);
}
