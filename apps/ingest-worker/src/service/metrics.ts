import { type EventLog, messagesBetween, type TopicName, wireName } from '@marquee/core';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { inSpan } from './tracing.ts';
import type { Counted, Stage, Watch } from './watch.ts';

/** A group's reading of a topic, whose lag is shown. */
export interface Watched {
  readonly topic: TopicName;
  readonly group: string;
}

const seconds = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What Prometheus is shown of a worker. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const rows = new Counter({
    name: 'marquee_worker_rows_total',
    help: 'Rows taken, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const documents = new Counter({
    name: 'marquee_worker_documents_total',
    help: 'Documents written, conflicts, busy answers, refusals; moviegoers erased, enriched again, or relieved of a moved transaction.',
    labelNames: ['outcome'],
    registers,
  });
  const stages = new Histogram({
    name: 'marquee_worker_stage_seconds',
    help: 'How long each part of taking a batch took; write is a bulk request.',
    labelNames: ['stage'],
    buckets: seconds,
    registers,
  });
  const batches = new Histogram({
    name: 'marquee_worker_batch_seconds',
    help: 'How long a whole batch took, by topic.',
    labelNames: ['topic'],
    buckets: seconds,
    registers,
  });
  const letters = new Counter({
    name: 'marquee_worker_dead_letters_total',
    help: 'Messages and rows refused.',
    labelNames: ['reason'],
    registers,
  });
  const troubles = new Counter({
    name: 'marquee_worker_troubles_total',
    help: 'Batches that were given again.',
    labelNames: ['subscription'],
    registers,
  });
  const ready = new Gauge({ name: 'marquee_worker_ready', help: '1 while the worker takes messages.', registers });
  const catalogueVersion = new Gauge({ name: 'marquee_worker_catalogue_version', help: 'How far the catalogue in memory is.', registers });
  const enrichment = new Gauge({
    name: 'marquee_worker_enrichment_moviegoers',
    help: 'Moviegoers of the last correction: to be enriched again, and done.',
    labelNames: ['topic', 'which'],
    registers,
  });

  const rowOutcomes = new Set<Counted>(['accepted', 'duplicates', 'outdated', 'dropped']);
  const watch = (onStage: (stage: Stage | 'batch' | 'done', size: number) => void): Watch => ({
    async batch(topic, size, run) {
      onStage('batch', size);
      const end = batches.startTimer({ topic });
      try {
        const result = await run();
        onStage('done', size);
        return result;
      } finally {
        end();
      }
    },
    async stage(stage, size, run) {
      onStage(stage, size);
      const end = stages.startTimer({ stage });
      try {
        return await inSpan(stage, { 'marquee.size': size }, run);
      } finally {
        end();
      }
    },
    count: (what, by) => (rowOutcomes.has(what) ? rows : documents).inc({ outcome: what }, by),
  });

  return {
    watch,
    letters,
    troubles,
    ready,
    catalogueVersion,
    enrichment(topic: string, { done, total }: { readonly done: number; readonly total: number }) {
      enrichment.set({ topic, which: 'total' }, total);
      enrichment.set({ topic, which: 'done' }, done);
    },
    /** Shows the lag of these readings, asked for when it is looked at. */
    watchLag(log: Pick<EventLog, 'end' | 'handled'>, watched: readonly Watched[]): void {
      new Gauge({
        name: 'marquee_worker_lag_messages',
        help: 'Messages published and not yet handled by the group.',
        labelNames: ['topic', 'group'],
        registers,
        async collect() {
          for (const { topic, group } of watched) {
            const places = await Promise.all([log.handled(topic, group), log.end(topic)]).catch(() => null);
            // While the bus does not answer there is no figure, rather than a wrong one.
            if (places) this.set({ topic: wireName(topic), group }, messagesBetween(...places));
            else this.remove({ topic: wireName(topic), group });
          }
        },
      });
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
