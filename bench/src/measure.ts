import { type Ports, type VerbContext, verbs } from '@marquee/core';
import type { Question } from './definitions.ts';
import { timed } from './statistics.ts';

/** Milliseconds of the preview and profile verbs, by what was asked. */
export interface Measurements {
  readonly floorStatus: readonly number[];
  readonly floorPreview: readonly number[];
  readonly cold: readonly number[];
  readonly warm: ReadonlyMap<string, readonly number[]>;
  /** Processor time of the whole process while a warm question was answered, all threads together. */
  readonly processor: readonly number[];
  readonly audience: ReadonlyMap<string, number>;
  readonly profile: readonly number[];
}

/**
 * Times the verbs as the product calls them, audit included. Cold is the first time each question is asked of a store that was just
 * opened (the operating system may still hold the file); warm are the later rounds, every other one in reverse order.
 */
export async function measure(ports: Ports, questions: readonly Question[], rounds: number): Promise<Measurements> {
  const context: VerbContext = { actor: { kind: 'operator' }, ports, requestId: 'bench' };
  const preview = (definition: unknown) => timed(() => verbs.audiences.preview.call(context, { definition }));
  const cold: number[] = [];
  const audience = new Map<string, number>();
  for (const { name, definition } of questions) {
    const { ms, result } = await preview(definition);
    cold.push(ms);
    audience.set(name, result.audience.shown ? result.audience.value : 0);
  }
  const floorStatus: number[] = [];
  const floorPreview: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    floorStatus.push((await timed(() => ports.audience.status())).ms);
    floorPreview.push((await preview(null)).ms);
  }
  const warm = new Map<string, number[]>(questions.map(({ name }) => [name, []]));
  const processor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? questions : [...questions].reverse();
    for (const { name, definition } of order) {
      const before = process.cpuUsage();
      warm.get(name)?.push((await preview(definition)).ms);
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
    }
  }
  const profile: number[] = [];
  for (const { definition } of questions.filter((_, i) => i % 4 === 0)) {
    profile.push((await timed(() => verbs.audiences.profile.call(context, { definition }))).ms);
  }
  return { floorStatus, floorPreview, cold, warm, processor, audience, profile };
}
