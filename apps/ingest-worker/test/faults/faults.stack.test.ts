import { expect, test } from 'vitest';
import { ownPrefix, stack } from '../../../../packages/platform/test/support/stack.ts';
import { differences } from './differences.ts';
import { runFaults } from './run-faults.ts';

test('workers killed again and again, before a store that fails in every way, come to what one thread folds; a full replay changes nothing', async () => {
  const outcome = await runFaults({
    seed: 20_261_123,
    kills: 8,
    moviegoers: 300,
    faultRate: 0.08,
    elasticsearch: stack.elasticsearch,
    kafka: stack.kafka,
    prefix: ownPrefix('faults'),
    say: () => {},
  });
  expect(outcome.kills).toBe(8);
  expect(Object.keys(outcome.faults).length).toBeGreaterThanOrEqual(4);
  expect(differences(outcome.after, outcome)).toEqual([]);
  expect(differences(outcome.afterReplay, outcome)).toEqual([]);
  expect(outcome.errors).toEqual([]);
}, 180_000);
