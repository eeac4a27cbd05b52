import { expect, it } from 'vitest';
import { refuseShortOfMemory } from './memory.ts';

it('refuses what is asked while memory is short, says when to come again, and takes it when there is some', () => {
  let held = 86;
  const refuse = refuseShortOfMemory(100, () => held);
  expect(() => refuse('/trpc/audiences.preview')).toThrow(
    expect.objectContaining({ code: 'unavailable', details: { retryAfterSeconds: 5 } }),
  );
  held = 84;
  expect(() => refuse('/trpc/audiences.preview')).not.toThrow();
});

it('answers for its health all the same', () => {
  const refuse = refuseShortOfMemory(100, () => 99);
  for (const url of ['/healthz', '/readyz']) expect(() => refuse(url)).not.toThrow();
  expect(() => refuse('/readyz/else')).toThrow();
});
