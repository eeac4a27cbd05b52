import {
  type CampaignMemberRecord,
  type CatalogueChange,
  campaignMembersTopic,
  type DeadLetter,
  deadLettersTopic,
  type Erasure,
  type EventBus,
  type EventLog,
  enrichmentGroupOf,
  erasuresTopic,
  type Film,
  type FilmMatchChange,
  filmMatchesTopic,
  filmsTopic,
  type Handling,
  type MemberRecord,
  membersTopic,
  type Site,
  type Subscription,
  sitesTopic,
  type Topic,
  type TopicMessage,
  type TransactionRecord,
  transactionsTopic,
  wireName,
  workerGroup,
} from '@marquee/core';
import { followCatalogue } from './catalogue-view.ts';
import { type Enriching, enrichAgain } from './enrich-again.ts';
import { eraseMoviegoers } from './erase-moviegoers.ts';
import { type Keeping, usualRetries } from './keeping.ts';
import { patient } from './patient-documents.ts';
import { lettersOf, unenrichedLetter } from './refused-letters.ts';
import { type RefusedRows, takeBatch } from './take-batch.ts';
import { inBatchSpan } from './tracing.ts';
import { unwatched, type Watch } from './watch.ts';

export interface WorkerPorts {
  readonly bus: Pick<EventBus, 'publish' | 'subscribe'>;
  readonly log: Pick<EventLog, 'end' | 'follow'>;
  readonly documents: Keeping['documents'];
  readonly clock: Keeping['clock'];
  readonly retries?: Keeping['retries'];
  readonly watch?: Watch;
  /** Under another name than the workers’ it takes everything from the start, beside them. */
  readonly group?: string;
  /** Moviegoers a second that are enriched again after a correction. */
  readonly enrichmentRate: number;
  readonly onRefused?: (letters: readonly DeadLetter[]) => void;
  readonly onEnrichment?: (topic: string, progress: { readonly done: number; readonly total: number }) => void;
}
export interface RunningWorker {
  /** How far the catalogue in memory is. */
  catalogueVersion(): number;
  /** Keeping with the same catalogue, of other documents, unwatched: of an index that is being made anew. */
  keepingOn(documents: Keeping['documents']): Keeping;
  /** Lets batches at work finish, and what they did be committed; then nothing is taken any more. */
  stop(): Promise<void>;
}

/**
 * Starts taking members, transactions, memberships of campaigns, erasures and corrections of the catalogue into the documents. Resolves once the catalogue is caught up and
 * every subscription stands; rejects, with nothing left running, when that cannot be.
 */
export async function startWorker(ports: WorkerPorts): Promise<RunningWorker> {
  const view = await followCatalogue(ports.log);
  const opened: Subscription[] = [];
  const stop = async () => {
    await Promise.all(opened.map((one) => one.stop()));
    // The catalogue last: batches that were finishing still asked it.
    await view.stop();
  };
  try {
    await view.caughtUp;
    const retries = ports.retries ?? usualRetries;
    const keeping: Keeping = {
      documents: patient(ports.documents, retries),
      catalogue: view,
      clock: ports.clock,
      retries,
      watch: ports.watch ?? unwatched,
    };
    // At once: a broker lets every new group wait for further members, some seconds each.
    const begun = await Promise.allSettled(subscriptionsOf(ports, keeping).map((subscribe) => subscribe()));
    for (const one of begun) if (one.status === 'fulfilled') opened.push(one.value);
    for (const one of begun) if (one.status === 'rejected') throw one.reason;
    return {
      catalogueVersion: () => view.index.version,
      keepingOn: (documents) => ({ ...keeping, documents: patient(documents, retries), watch: unwatched }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function subscriptionsOf(ports: WorkerPorts, keeping: Keeping): readonly (() => Promise<Subscription>)[] {
  const { bus, clock, group = workerGroup } = ports;
  const at = () => new Date(clock.now()).toISOString();
  const refuse = async (letters: readonly DeadLetter[]) => {
    if (letters.length === 0) return;
    await bus.publish(
      deadLettersTopic,
      letters.map((letter) => ({ key: deadLettersTopic.key(letter), payload: letter })),
    );
    ports.onRefused?.(letters);
  };
  const refuseRows = (refused: readonly RefusedRows[]) => refuse(refused.flatMap((rows) => lettersOf(rows, at())));
  const on = <P>(topic: Topic<P>, name: string, take: (payloads: readonly P[], signal: AbortSignal) => Promise<void>) => {
    const wire = wireName(topic);
    const handler = (messages: readonly TopicMessage<P>[], { signal }: Handling) => {
      const payloads = messages.map(({ payload }) => payload);
      return keeping.watch.batch(wire, payloads.length, () => inBatchSpan(wire, messages, () => take(payloads, signal)));
    };
    return () => bus.subscribe(topic, name, handler);
  };
  const enrich = <P>(topic: Topic<P>, changeOf: (payloads: readonly P[]) => Partial<CatalogueChange>) => {
    const enriching: Enriching = {
      rate: ports.enrichmentRate,
      onProgress: (progress) => ports.onEnrichment?.(wireName(topic), progress),
      onRefused: (refused) => refuse([...refused].map(([moviegoer, detail]) => unenrichedLetter(moviegoer, detail, at()))),
    };
    const nothing: CatalogueChange = { films: [], sites: [], filmCodes: [] };
    return on(topic, enrichmentGroupOf(group), (payloads, signal) =>
      enrichAgain(keeping, { ...nothing, ...changeOf(payloads) }, enriching, signal),
    );
  };
  return [
    on<Erasure>(erasuresTopic, group, (erasures, signal) => eraseMoviegoers(keeping, erasures, signal)),
    on<MemberRecord>(membersTopic, group, async (members, signal) =>
      refuseRows(await takeBatch(keeping, { members, transactions: [] }, signal)),
    ),
    on<TransactionRecord>(transactionsTopic, group, async (transactions, signal) =>
      refuseRows(await takeBatch(keeping, { members: [], transactions }, signal)),
    ),
    on<CampaignMemberRecord>(campaignMembersTopic, group, async (campaignMembers, signal) =>
      refuseRows(await takeBatch(keeping, { members: [], transactions: [], campaignMembers }, signal)),
    ),
    enrich<Film>(filmsTopic, (films) => ({ films: films.map(({ id }) => id) })),
    enrich<Site>(sitesTopic, (sites) => ({ sites: sites.map(({ id }) => id) })),
    enrich<FilmMatchChange>(filmMatchesTopic, (matches) => ({ filmCodes: matches })),
  ];
}
