import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockOrHolder } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'marquee-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('one process at a time holds a lock; one that its process left behind is taken over', () => {
  const file = path.join(folder, 'lock');
  const release = lockOrHolder(file);
  expect(lockOrHolder(file)).toBe(process.pid);
  release();
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, `${spawnSync(process.execPath, ['--version']).pid}`);
  lockOrHolder(file)();
  expect(existsSync(file)).toBe(false);
});
