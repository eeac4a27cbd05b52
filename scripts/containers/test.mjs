// `npm run containers -- test`: the product as it is deployed, tried by running it. Each step says what it found; the first that fails ends the test.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled, root } from '../lib/setup.mjs';
import { Problem } from '../stack/problem.mjs';
import { ensureServers } from './bases.mjs';
import { build } from './images.mjs';
import { compose, exists, makeSecrets, memory } from './product.mjs';
import { backUpAndRestore } from './test/back-up.mjs';
import { failures } from './test/failures.mjs';
import { images } from './test/images.mjs';
import { journeys } from './test/journeys.mjs';
import { ofTheApi, ofTheDashboard, ofTheWorkers } from './test/limits.mjs';
import { editing } from './test/load.mjs';
import { quiet, starts, stops } from './test/running.mjs';
import { embeddedTruth, importSample, sameAsEmbedded } from './test/sample.mjs';
import { twoVersions } from './test/two-versions.mjs';

const folder = join(root, '.marquee/containers');

/** @param options `moviegoers`: how many there are when failures, versions, back-up and restore are tried */
export async function test({ moviegoers }) {
  // Each holds the ones before it.
  const sizes = { first: 5_000, waiting: 6_500, second: Number(moviegoers) };
  if (!(sizes.second > sizes.waiting)) throw new Problem(`--moviegoers wants a number above ${sizes.waiting}, not ${moviegoers}.`);
  await ensureInstalled();
  await ensureBuilt(['programs']);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const product = { project: 'marquee-test', port: 3907, feeds: join(folder, 'feeds'), folder, sizes };
  const lines = [];
  const step = async (name, work) => {
    console.log(`\n${name} …`);
    const started = Date.now();
    const found = await work();
    lines.push(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${name}${found ? `: ${found}` : ''}`);
    console.log(lines.at(-1));
  };
  makeSecrets();
  try {
    await step('Servers’ images', ensureServers);
    await step('Images', () => build('local'));
    await step('What the images hold', images);
    await step('The sample on one machine', () => embeddedTruth(product));
    await step('Everything up', () => starts(product));
    await step('Memory at rest', () => memory(product));
    await step('Import of 5,000 moviegoers', () => importSample(product, 'first'));
    await step('The same counts as on one machine', () => sameAsEmbedded(product, 'first'));
    await step('Memory after the import', () => memory(product));
    await step('Twenty people edit', () => editing(product));
    await step('The API’s limit reached', () => ofTheApi(product));
    await step('The dashboard’s limit', () => ofTheDashboard(product));
    await step('The workers’ limit', () => ofTheWorkers(product, 'waiting'));
    await step('Journeys in the browser', () => journeys(product));
    await step('A worker killed, one added, the database restarted, Kafka stopped and back, during an import', () => failures(product));
    await step('Nothing lost', () => sameAsEmbedded(product, 'second'));
    await step('A new version beside the old one, and back', () => twoVersions(product));
    await step('Back-up, and restored where nothing was', () => backUpAndRestore(product));
    await step('Logs and secrets', () => quiet(product));
    await step('Everything stopped', () => stops(product));
    console.log(`\nThe containers do what they should.\n${lines.join('\n')}`);
  } finally {
    for (const project of ['marquee-test', 'marquee-restored'].filter(exists))
      try {
        compose({ ...product, project }, 'down', '--volumes', '--timeout', '5');
      } catch (error) {
        console.error(error.message);
      }
  }
}
