// The sample of 50,000 moviegoers, made once in a run of the tests: every suite that needs one takes a copy.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/setup.mjs';
import { runBehind } from './run.mjs';

const folder = join(root, '.marquee/test-sample');
let made;

/** A data folder of the embedded profile whose store holds the sample, its feeds in `sample`. Made when first asked for. */
export function sampleStore() {
  made ??= make();
  return made;
}

async function make() {
  rmSync(folder, { recursive: true, force: true });
  const feeds = join(folder, 'sample');
  // The day that the tests of what the sample shows ask about.
  await marquee('generate', '--moviegoers', '50000', '--seed', '1', '--until', '2026-11-18', '--out', feeds);
  await marquee('import', feeds, '--data', folder);
  return folder;
}

async function marquee(...args) {
  const { code, said } = await runBehind(process.execPath, [join(root, 'apps/cli/bin/marquee.mjs'), ...args]);
  if (code !== 0) throw new Error(`The sample could not be made.\n${said}`);
}
