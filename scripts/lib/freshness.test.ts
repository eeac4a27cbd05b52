import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reasonToBuild, stampOf, writeStamp } from './freshness.mjs';

const build = { sources: ['src', 'package.json'], made: ['dist/main.js'] };
let folder: string;
let stamp: string;
const at = (file: string) => path.join(folder, file);
const reason = () => reasonToBuild(folder, build, stamp);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'marquee-freshness-'));
  stamp = at('cache/stamp.json');
  for (const name of ['src/deep', 'dist']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('src/deep/one.ts'), 'one');
  writeFileSync(at('dist/main.js'), 'made');
  writeStamp(stamp, stampOf(folder, build));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a build fits while nothing changes, and is missing without its files or its stamp', () => {
  expect(reason()).toBeUndefined();
  rmSync(at('dist/main.js'));
  expect(reason()).toBe('It is not built yet');
  writeFileSync(at('dist/main.js'), 'made');
  rmSync(stamp);
  expect(reason()).toBe('It is not built yet');
});

it.each([
  ['a changed file', () => writeFileSync(at('src/deep/one.ts'), 'two')],
  ['a new file', () => writeFileSync(at('src/two.ts'), '')],
  ['a file that is gone', () => rmSync(at('src/deep/one.ts'))],
  ['a manifest that was not there', () => writeFileSync(at('package.json'), '{}')],
])('%s makes it stale', (_what, change) => {
  change();
  expect(reason()).toBe('The sources are newer than what was built');
});

it('a file written again with the same text, a test and what is generated leave it as it is', () => {
  utimesSync(at('src/deep/one.ts'), new Date(0), new Date(0));
  writeFileSync(at('src/deep/one.test.ts'), 'a test');
  mkdirSync(at('src/gen'));
  writeFileSync(at('src/gen/client.ts'), 'generated');
  const before = readFileSync(stamp, 'utf8');
  expect(reason()).toBeUndefined();
  expect(readFileSync(stamp, 'utf8')).not.toBe(before);
});
