// The samples, made once in a run of the tests: every suite that needs one takes a copy.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/setup.mjs';
import { runBehind } from './run.mjs';

const folder = join(root, '.marquee/test-sample');
let made;

// The cluster profile takes its sample in by the bus, moviegoer by moviegoer: as many as its journeys need.
// With fewer the cells of a small segment are withheld.
const onCluster = join(root, '.marquee/test-sample-cluster');
let madeForCluster;

/** A folder whose `sample` is a smaller sample's feeds. Made when first asked for. */
export function clusterSample() {
  madeForCluster ??= generate(onCluster, 20_000);
  return madeForCluster;
}

/** A data folder of the embedded profile whose store holds the sample, its feeds in `sample`. Made when first asked for. */
export function sampleStore() {
  made ??= make();
  return made;
}

async function make() {
  await generate(folder, 50_000);
  await marquee('import', join(folder, 'sample'), '--data', folder);
  return folder;
}

async function generate(into, moviegoers) {
  rmSync(into, { recursive: true, force: true });
  // The day that the tests of what the sample shows ask about.
  await marquee('generate', '--moviegoers', `${moviegoers}`, '--seed', '1', '--until', '2026-11-18', '--out', join(into, 'sample'));
  return into;
}

async function marquee(...args) {
  const { code, said } = await runBehind(process.execPath, [join(root, 'apps/cli/bin/marquee.mjs'), ...args]);
  if (code !== 0) throw new Error(`The sample could not be made.\n${said}`);
}
