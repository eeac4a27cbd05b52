import { totalmem } from 'node:os';
import { expect, it } from 'vitest';
import { memoryLimit } from './memory-limit.ts';

it('knows a limit: never more than the machine has', () => {
  expect(memoryLimit()).toBeGreaterThan(0);
  expect(memoryLimit()).toBeLessThanOrEqual(totalmem());
});
