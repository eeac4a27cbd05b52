// A sample by the embedded profile and by the containers: the same questions must have the same answers.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/setup.mjs';
import { ask } from '../engine.mjs';
import { containersOf, marquee, until } from '../product.mjs';
import { expect } from './expect.mjs';

const asOf = '2026-11-18';
const here = (...args) =>
  execFileSync(process.execPath, [join(root, 'apps/cli/bin/marquee.mjs'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 256 * 1024 * 1024,
  });

const visits = (where, op = 'atLeast', value = 1) => ({
  kind: 'visits',
  op,
  value,
  during: { kind: 'last', count: 12, unit: 'month' },
  where,
});
const genre = (value) => ({ kind: 'visit', field: 'film.genre', op: 'anyOf', value: [value] });
const attribute = (field, op, value) => ({ kind: 'attribute', field, op, value });
/** One of each kind of condition, and everybody. */
const definitions = [
  { kind: 'visits', op: 'atLeast', value: 0 },
  attribute('gender', 'in', ['female']),
  attribute('age', 'between', [18, 34]),
  visits(genre('horror'), 'atLeast', 2),
  { kind: 'all', of: [attribute('gender', 'in', ['female']), { kind: 'not', of: visits(genre('comedy')) }] },
].map((where, index) => ({ id: `${index}`, definition: { version: 1, where }, asOf }));

/** The samples, and what the embedded profile answers over each. */
export function embeddedTruth({ folder, feeds, sizes }) {
  mkdirSync(feeds, { recursive: true });
  writeFileSync(join(feeds, 'definitions.ndjson'), definitions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const data = join(folder, 'embedded');
  for (const [name, size] of Object.entries(sizes)) {
    here('generate', '--moviegoers', `${size}`, '--seed', '1', '--until', asOf, '--out', join(feeds, name));
    here('import', join(feeds, name), '--data', data);
    writeFileSync(join(folder, `${name}.ndjson`), here('count', '--batch', join(feeds, 'definitions.ndjson'), '--data', data));
  }
}

/** What the containers answer, by one of their APIs; `--ids` for the moviegoers too. */
export const answers = (api, ...more) =>
  ask('exec', api, 'node', 'apps/cli/bin/marquee.mjs', 'count', '--batch', '/feeds/definitions.ndjson', ...more);

export function importSample(product, name) {
  marquee(product, 'import', `/feeds/${name}`);
  return `${
    readFileSync(join(product.folder, `${name}.ndjson`), 'utf8')
      .split('\n')
      .filter(Boolean).length
  } definitions to compare`;
}

/** Waits until the workers have taken everything: then every count must be the same. Pseudonyms differ, since each installation has secrets of its own. */
export async function sameAsEmbedded(product, name) {
  const wanted = readFileSync(join(product.folder, `${name}.ndjson`), 'utf8').trim();
  expect(!wanted.includes('issues'), `A definition of the test is not well formed:\n${wanted}`);
  let given = '';
  const [api] = containersOf(product, 'api');
  const same = () => {
    given = answers(api);
    return given === wanted;
  };
  // The difference is told below.
  await until('the same answers', same, 120_000).catch(() => {});
  writeFileSync(join(product.folder, `${name}-containers.ndjson`), given);
  expect(
    given === wanted,
    `The containers count otherwise than one machine does: compare ${name}.ndjson with ${name}-containers.ndjson in ${product.folder}.`,
  );
  return wanted
    .split('\n')
    .map((line) => JSON.parse(line).count)
    .join(', ');
}
