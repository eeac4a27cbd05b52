import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { messagesBetween } from '@marquee/core';
import { expect, it } from 'vitest';
import { builtScript } from '../../../../scripts/lib/built-script.mjs';
import { createKafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import { numbered, numbers, Seen } from './numbers.ts';
import { forget, kafkaOptions, patient } from './open-kafka.ts';

const script = await builtScript(new URL('./killable-consumer.ts', import.meta.url));
const kills = 6;
const perRound = 1_500;
/** Steps of a consumer before it is killed, at most: about those of two batches in each of its partitions. */
const stepsBetween = 40;

/** Small and repeatable: the same numbers between 0 and 1 for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it('consumers killed in the middle of batches lose nothing and commit nothing too early', async () => {
  const random = seeded(20_261_123);
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-killed-'));
  const results = path.join(folder, 'results');
  const options = kafkaOptions([numbers], { partitions: 12 });
  const bus = createKafkaBus(options);
  const living = new Set<ChildProcess>();
  const start = (lastStep: number) => {
    const child = spawn(process.execPath, [script, options.topicPrefix ?? '', results], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    living.add(child);
    let steps = 0;
    createInterface({ input: child.stdout }).on('line', () => {
      steps += 1;
      if (steps === lastStep) child.kill('SIGKILL');
    });
    const ended = new Promise<void>((resolve) =>
      child.on('close', () => {
        living.delete(child);
        resolve();
      }),
    );
    return { ended, child };
  };
  const before = async () => messagesBetween(await bus.handled(numbers, 'group'), await bus.end(numbers));
  try {
    for (let kill = 0; kill < kills; kill++) {
      await bus.publish(numbers, numbered(perRound, 53, kill * perRound));
      // Two share the partitions now and then, so that one sees the other die.
      const pair = kill % 2 === 0 ? [start(Number.POSITIVE_INFINITY)] : [];
      const victim = start(1 + Math.floor(random() * stepsBetween));
      // Should the other have taken everything, there is nothing left to die over.
      const nothingLeft = setInterval(() => void before().then((left) => left === 0 && victim.child.kill('SIGKILL')), 1_000);
      await victim.ended;
      clearInterval(nothingLeft);
      for (const { child, ended } of pair) {
        child.kill('SIGKILL');
        await ended;
      }
    }
    start(Number.POSITIVE_INFINITY);
    await expect.poll(before, patient).toBe(0);

    const seen = new Seen();
    const lines = (await readFile(results, 'utf8')).trimEnd().split('\n');
    for (const line of lines) {
      const [key = '', number = ''] = line.split(' ');
      seen.take([{ payload: { key, number: Number(number), filling: '' } }]);
    }
    expect(seen.different).toBe(kills * perRound);
    // Killed between writing and committing, a consumer leaves what it wrote to be written again.
    expect(seen.count).toBeGreaterThan(seen.different);
    expect(seen.inOrder).toBe(true);
  } finally {
    for (const child of living) child.kill('SIGKILL');
    await bus.close();
    await forget(options).catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
