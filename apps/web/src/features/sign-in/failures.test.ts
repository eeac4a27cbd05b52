import { expect, it } from 'vitest';
import { failureOf } from './failures.ts';

it('whoever comes back is told what became of it, whatever the address says', () => {
  expect(failureOf(undefined)).toBeNull();
  expect(failureOf('unknown')).toMatch(/invite you/);
  expect(failureOf('suspended')).toMatch(/suspended/);
  expect(failureOf('unavailable')).toMatch(/does not answer/);
  for (const strange of ['<b>', '', ['unknown', 'suspended']]) expect(failureOf(strange)).toMatch(/^That did not work/);
});
