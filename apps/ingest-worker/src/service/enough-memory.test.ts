import { ConfigError } from '@marquee/platform';
import { expect, it } from 'vitest';
import { requireEnoughMemory } from './enough-memory.ts';

it('a worker that would be ended for its memory says what it needs in place of starting', () => {
  expect(() => requireEnoughMemory(512 * 1024 * 1024 - 1)).toThrow(ConfigError);
  expect(() => requireEnoughMemory(200 * 1024 * 1024)).toThrow('This worker may hold 200 MB, and needs 512 MB.');
  expect(() => requireEnoughMemory(512 * 1024 * 1024)).not.toThrow();
});
