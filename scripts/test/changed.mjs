// What a change can touch: `npm test -- --changed` for the time between landings.
import { execFileSync } from 'node:child_process';
import { root } from '../lib/setup.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const lines = (text) => text.split('\n').filter((line) => line !== '');

/** Where the change began: the commit named, what the branch follows, or the last commit. */
export function baseOf(named) {
  if (named !== undefined) return git('rev-parse', '--verify', `${named}^{commit}`);
  try {
    return git('merge-base', 'HEAD', '@{upstream}');
  } catch {
    return git('rev-parse', 'HEAD');
  }
}

/** Every file that differs from a commit, new ones too. */
export function changedFiles(base) {
  return [...new Set([...lines(git('diff', '--name-only', base)), ...lines(git('ls-files', '--others', '--exclude-standard'))])].sort();
}

const isTest = (file) => /\.(test|spec|setup)\.tsx?$/.test(file);
const inWorkspaces = (...names) => new RegExp(`^(${names.join('|')})/`);
const programs = inWorkspaces('apps/(api|cli|ingest-worker)', 'packages/(client|dsl|core|platform|sample-data)');
const stores = inWorkspaces('apps/(api|cli)', 'packages/(core|platform|sample-data)');
const looks = inWorkspaces('apps/web', 'packages/(ui|dsl)');
const everything = /^(package-lock\.json|package\.json|turbo\.json|tsconfig\.base\.json|vitest\..*|scripts\/.*|\.ci\/.*)$/;
const prose = /\.(md|png)$/;

/**
 * Which suites a change can touch, and what of them. Unit tests that import what changed are found by vitest; those that start
 * programs import none of it and run when a program can have changed.
 *
 * @param files paths from the root
 * @returns `journeys`: `all`, the spec files that changed, `stores` for those whose outcome depends on the stores, or null
 */
export function touchedBy(files) {
  const real = files.filter((file) => !prose.test(file));
  const sources = real.filter((file) => !isTest(file));
  const journeyFiles = real.filter((file) => file.startsWith('e2e/'));
  const all = real.some((file) => everything.test(file)) || journeyFiles.some((file) => !file.endsWith('.spec.ts'));
  const journeys = () => {
    if (all || sources.some((file) => looks.test(file))) return 'all';
    if (sources.some((file) => stores.test(file))) return 'stores';
    return null;
  };
  return {
    nothing: real.length === 0,
    all: real.some((file) => everything.test(file)),
    processes: sources.some((file) => programs.test(file)),
    journeys: journeys(),
    specs: journeyFiles.filter((file) => file.endsWith('.spec.ts')),
  };
}
