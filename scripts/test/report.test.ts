import { expect, it } from 'vitest';
import { report } from './report.mjs';
import { counted } from './run.mjs';

const suite = (more: object) => ({
  name: 'a suite',
  seconds: 61,
  passed: 1,
  failed: 0,
  skipped: 0,
  tests: [],
  again: [],
  faults: [],
  ...more,
});

it('ends with one line over all suites, and is bad when one test failed', () => {
  const said: string[] = [];
  expect(report([suite({ passed: 3 }), suite({ failed: 1, skipped: 2 })], (line: string) => said.push(line))).toBe(false);
  expect(said.at(-1)).toBe('\n4 passed, 1 failed, 2 skipped');
  expect(said.some((line) => line.includes('1:01  a suite'))).toBe(true);
});

it('names the ten slowest tests, and a journey that needed a second try with its trace', () => {
  const tests = Array.from({ length: 12 }, (_, i) => ({ name: `test ${i}`, seconds: i }));
  const said: string[] = [];
  expect(report([suite({ tests, again: ['a journey, its trace in test-results'] })], (line: string) => said.push(line))).toBe(true);
  const text = said.join('\n');
  expect(text.match(/ s {2}test \d+/g)).toHaveLength(10);
  expect(text).toContain('11.0 s  test 11');
  expect(text).toContain('a journey, its trace in test-results');
});

it('says at the end what failed and why, without colours', () => {
  const said: string[] = [];
  const message = `\u001b[31mexpected 3 to be 4\u001b[39m\n${Array.from({ length: 40 }, (_, i) => `    at line ${i}`).join('\n')}`;
  report([suite({ failed: 1, faults: [{ name: 'a.test.ts: counts', message }] })], (line: string) => said.push(line));
  const text = said.join('\n');
  expect(text).toContain('a.test.ts: counts\n      expected 3 to be 4\n');
  expect(text).toContain('at line 4');
  expect(text).not.toContain('at line 5');
});

it('a suite that crashes, or finds no test, has failed', () => {
  const crashed = counted('crashed', Date.now(), 1, () => {
    throw new Error('no report');
  });
  expect(crashed).toMatchObject({ passed: 0, failed: 1, faults: [{ name: 'crashed' }] });
  expect(counted('empty', Date.now(), 0, () => ({ passed: 0 }))).toMatchObject({ failed: 1 });
  expect(counted('nothing touched', Date.now(), 0, () => ({ passed: 0 }), { mayBeEmpty: true })).toMatchObject({ failed: 0 });
  expect(counted('good', Date.now(), 0, () => ({ passed: 2 }))).toMatchObject({ passed: 2, failed: 0 });
});
