import { setTimeout } from 'node:timers/promises';
import {
  campaignMembersTopic,
  enrichmentGroupOf,
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  type MoviegoerDocuments,
  membersTopic,
  messagesBetween,
  sitesTopic,
  type TopicName,
  topics,
  transactionsTopic,
  workerGroup,
} from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { loadWorkerConfig, openWorkerStores } from '@marquee/platform';
import { createKafkaBus, type KafkaBus } from '@marquee/platform/testing';
import { forget } from '../../../../packages/platform/test/event-bus/open-kafka.ts';
import { removeIndices } from '../../../../packages/platform/test/support/remove-indices.ts';
import { startWorker } from '../../src/service/start-worker.ts';
import { plainFold } from '../support/plain-fold.ts';
import { catalogue, type SampleRows, sampleRows, shuffled } from '../support/samples.ts';
import { seededRandom } from '../support/seeded.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { startFleet } from './fleet.ts';
import { foundMoviegoers } from './found-moviegoers.ts';

export interface FaultPlan {
  readonly seed: number;
  readonly kills: number;
  readonly moviegoers: number;
  /** Of requests to the audience store, those that meet a fault. */
  readonly faultRate: number;
  readonly elasticsearch: string;
  readonly kafka: readonly string[];
  readonly prefix: string;
  readonly say: (line: string) => void;
}
export interface FaultOutcome {
  readonly kills: number;
  readonly killsByStage: Readonly<Record<string, number>>;
  readonly joined: number;
  readonly left: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly expected: ReadonlyMap<string, Moviegoer>;
  readonly erased: readonly string[];
  /** After the last kill, and after everything was taken again from the start of the topics. */
  readonly after: Awaited<ReturnType<typeof foundMoviegoers>>;
  readonly afterReplay: Awaited<ReturnType<typeof foundMoviegoers>>;
  readonly errors: readonly string[];
}

const stages = ['batch', 'read', 'fold', 'write', 'refresh', 'holders', 'catalogue', 'done'];
const readings: readonly (readonly [TopicName, string])[] = [
  ...[membersTopic, transactionsTopic, campaignMembersTopic, erasuresTopic].map((topic) => [topic, workerGroup] as const),
  ...[filmsTopic, sitesTopic, filmMatchesTopic].map((topic) => [topic, enrichmentGroupOf(workerGroup)] as const),
];

/** Runs real workers against real servers through every fault, and says what came of it. The same seed makes the same rows, faults and kills. */
export async function runFaults(plan: FaultPlan): Promise<FaultOutcome> {
  const random = seededRandom(plan.seed);
  const rows = sampleRows(random, plan.moviegoers, 6);
  const erased = erasable(rows).slice(0, Math.max(3, Math.floor(plan.moviegoers / 40)));
  const proxy = await startFaultyProxy(plan.elasticsearch, seededRandom(plan.seed + 1), plan.faultRate);
  const bus = createKafkaBus({ brokers: plan.kafka, clientId: 'faults', topicPrefix: plan.prefix, partitions: 6 });
  const env = {
    ELASTICSEARCH_URL: proxy.url,
    ELASTICSEARCH_INDEX_PREFIX: plan.prefix,
    KAFKA_BROKERS: plan.kafka.join(','),
    KAFKA_TOPIC_PREFIX: plan.prefix,
    KAFKA_PARTITIONS: '6',
    WORKER_BATCH: '60',
    WORKER_SESSION_TIMEOUT_MS: '3000',
  };
  const fleet = startFleet(env);
  const killsByStage: Record<string, number> = {};
  let [kills, joined, left] = [0, 0, 0];
  const join = () => {
    joined += 1;
    fleet.join();
  };
  try {
    await bus.ensureTopics();
    for (let i = 0; i < 3; i += 1) join();
    const portions = portionsOf(bus, rows, erased, plan.kills, random);
    while (kills < plan.kills) {
      await until(() => fleet.ready >= 2, 'two workers are ready');
      await portions.shift()?.();
      const stage = stages[kills % stages.length] ?? 'write';
      if (await fleet.killAt(stage, Math.floor(random() * 12), 8_000)) {
        kills += 1;
        killsByStage[stage] = (killsByStage[stage] ?? 0) + 1;
        plan.say(`killed ${kills} of ${plan.kills}, at ${stage}; ${portions.length} portions to come`);
      } else await again(bus, rows, random);
      while (fleet.size < 3) join();
      // Now and then one leaves in order, or one more joins, while the others are at work.
      if (random() < 0.15) {
        left += 1;
        fleet.leave();
        join();
      }
    }
    for (const publish of portions) await publish();
    plan.say('everything is published; waiting until it is taken');
    await until(() => caughtUp(bus), 'everything is taken').catch(async (error: unknown) => {
      plan.say(`${fleet.ready} of ${fleet.size} workers are ready; behind: ${JSON.stringify(await lagsOf(bus))}`);
      for (const line of [...fleet.errors.slice(-5), ...fleet.warnings.slice(-20)]) plan.say(line.slice(0, 600));
      throw error;
    });
    plan.say(`${fleet.warnings.length} batches were given again`);
    proxy.heal();
    await fleet.stop();
    const alias = `${plan.prefix}moviegoers`;
    const after = await foundMoviegoers(plan.elasticsearch, alias);
    plan.say('taking everything again from the start');
    await replay({ ...env, ELASTICSEARCH_URL: plan.elasticsearch, WORKER_BATCH: '5000' });
    const afterReplay = await foundMoviegoers(plan.elasticsearch, alias);
    const expected = plainFold(rows, new Set(erased), catalogue);
    const count = rows.members.length + rows.transactions.length + rows.campaignMembers.length;
    return {
      kills,
      killsByStage,
      joined,
      left,
      faults: Object.fromEntries(proxy.faults),
      rows: count,
      expected,
      erased,
      after,
      afterReplay,
      errors: fleet.errors,
    };
  } finally {
    await fleet.stop();
    await bus.close();
    await proxy.close();
    await removeIndices(plan.elasticsearch, plan.prefix);
    await forget({ brokers: plan.kafka, clientId: 'faults', topicPrefix: plan.prefix, topics });
  }
}

/** Who never got a transaction that was somebody else's: where erasure meets such a one, the order decides, as README.md of the worker says. */
function erasable({ members, transactions }: SampleRows): readonly string[] {
  const received = new Set(transactions.filter(({ text }) => /moved|back/.test(text)).map(({ moviegoer }) => moviegoer));
  return [...new Set(members.map(({ moviegoer }) => moviegoer))].filter((id) => !received.has(id));
}

/** What is to be published, in as many parts as there are kills: rows, erasures, corrections of the catalogue, all through each other. */
function portionsOf(
  bus: KafkaBus,
  rows: SampleRows,
  erased: readonly string[],
  count: number,
  random: () => number,
): (() => Promise<void>)[] {
  const publish = <P>(topic: Parameters<typeof bus.publish<P>>[0], payloads: readonly P[]) =>
    bus.publish(
      topic,
      payloads.map((payload) => ({ key: topic.key(payload), payload })),
    );
  const part = <T>(list: readonly T[], i: number) =>
    list.slice(Math.floor((i * list.length) / count), Math.floor(((i + 1) * list.length) / count));
  const early = catalogue.films.map((film) => ({ ...film, rating: 'PG', genres: ['drama'] }));
  const films = [...early, ...shuffled(catalogue.films, random)];
  const matches = shuffled(catalogue.filmMatches, random);
  const sites = [...catalogue.sites.map((site) => ({ ...site, region: 'US-CA', timeZone: 'Asia/Tokyo' })), ...catalogue.sites];
  const erasures = erased.map((moviegoer) => ({ moviegoer, day: 20_600 }));
  return Array.from({ length: count }, (_, i) => async () => {
    await Promise.all([
      publish(membersTopic, part(rows.members, i)),
      publish(transactionsTopic, part(rows.transactions, i)),
      publish(campaignMembersTopic, part(rows.campaignMembers, i)),
      publish(erasuresTopic, part(erasures, i)),
      publish(filmsTopic, part(films, i)),
      publish(filmMatchesTopic, part(matches, i)),
      publish(sitesTopic, part(sites, i)),
    ]);
  });
}

/** Publishes some rows once more, late and out of order: they change nothing, and keep the workers at work. */
async function again(bus: KafkaBus, rows: SampleRows, random: () => number): Promise<void> {
  const from = Math.floor(random() * rows.transactions.length);
  const some = shuffled(rows.transactions.slice(from, from + 200), random);
  await bus.publish(
    transactionsTopic,
    some.map((payload) => ({ key: payload.moviegoer, payload })),
  );
}

async function caughtUp(bus: KafkaBus): Promise<boolean> {
  return Object.keys(await lagsOf(bus)).length === 0;
}

/** How many messages each group has still before it, by topic; without those that have none. */
async function lagsOf(bus: KafkaBus): Promise<Readonly<Record<string, number>>> {
  const lags = await Promise.all(
    readings.map(
      async ([topic, group]) => [`${topic.name}/${group}`, messagesBetween(await bus.handled(topic, group), await bus.end(topic))] as const,
    ),
  );
  return Object.fromEntries(lags.filter(([, lag]) => lag > 0));
}

/** Takes everything again from the start of the topics, as a group of its own, into the documents as they are. */
async function replay(env: Readonly<Record<string, string>>): Promise<void> {
  const stores = await openWorkerStores(loadWorkerConfig({}, env), {});
  const documents: MoviegoerDocuments = stores.documents;
  const group = 'replay';
  const worker = await startWorker({
    bus: stores.bus,
    log: stores.bus,
    documents,
    clock: { now: () => Date.now() },
    enrichmentRate: 1e6,
    group,
  });
  await stores.bus.drain();
  await worker.stop();
  await stores.close();
}

async function until(holds: () => boolean | Promise<boolean>, what: string, withinMs = 300_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await setTimeout(100))
    if (Date.now() > end) throw new Error(`it did not come about that ${what}`);
}
