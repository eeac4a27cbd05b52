// Back-up and restore, by the two scripts that operators run, onto volumes that are empty.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../../lib/setup.mjs';
import { ask } from '../engine.mjs';
import { compose, containersOf, healthy } from '../product.mjs';
import { expect } from './expect.mjs';
import { answers } from './sample.mjs';

function script(name, product, ...args) {
  const began = Date.now();
  const { status } = spawnSync(join(root, 'deploy', name), args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      MARQUEE_PORT: `${product.port}`,
      MARQUEE_FEEDS: product.feeds,
      MARQUEE_DEMO: 'open-to-anybody',
      WEB_URL: `http://127.0.0.1:${product.port}`,
    },
  });
  expect(status === 0, `deploy/${name} failed (${status}).`);
  return `${((Date.now() - began) / 1000).toFixed(0)} s`;
}

const tables = [
  ...['organisation', 'membership', 'segment', 'segment_version', 'segment_reference'],
  ...['exhibitor', 'exhibitor_secret', 'site', 'film', 'film_match', 'dead_letter', 'erasure'],
];

/** A digest of every answer with its moviegoers, and of every table but those that change by being used: sessions, audit, leases. */
function digestsOf(product) {
  const [mysql] = containersOf(product, 'mysql');
  const dump =
    'mysqldump -umarquee -h127.0.0.1 --no-tablespaces --skip-comments --no-create-info --skip-extended-insert --order-by-primary marquee';
  const rows = ask('exec', mysql, 'sh', '-c', `MYSQL_PWD="$(cat /run/secrets/database_password)" ${dump}`).split('\n');
  const digest = (text) => createHash('sha256').update(text).digest('hex');
  const digests = new Map([['the audiences', digest(answers(containersOf(product, 'api')[0], '--ids'))]]);
  for (const table of tables) digests.set(table, digest(rows.filter((line) => line.startsWith(`INSERT INTO \`${table}\` `)).join('\n')));
  return digests;
}

function same(before, now, when) {
  for (const [name, digest] of before) expect(now.get(name) === digest, `${when} ${name} is not what it was.`);
}

export async function backUpAndRestore(product) {
  const copy = join(product.folder, 'back-up');
  const before = digestsOf(product);
  const taken = script('back-up.sh', product, copy, product.project);
  await healthy(product);
  same(before, digestsOf(product), 'After the back-up');
  compose(product, 'stop');
  const restored = { ...product, project: 'marquee-restored' };
  const brought = script('restore.sh', restored, copy, restored.project);
  await healthy(restored);
  same(before, digestsOf(restored), 'Restored,');
  compose(restored, 'down', '--volumes');
  compose(product, 'start');
  await healthy(product);
  return `${taken} to copy, ${brought} to bring back, the same ${before.size} digests each time`;
}
