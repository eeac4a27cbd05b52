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

/** Of every answer with its moviegoers, and of every row of the database. */
function digestOf(product) {
  const [mysql] = containersOf(product, 'mysql');
  const database = ask(
    'exec',
    mysql,
    'sh',
    '-c',
    'MYSQL_PWD="$(cat /run/secrets/database_password)" mysqldump -umarquee -h127.0.0.1 --no-tablespaces --skip-comments --skip-extended-insert --order-by-primary marquee',
  );
  // Sessions of the command line and entries on who counted are made by looking.
  const rows = database
    .split('\n')
    .filter((line) => /^INSERT INTO `(segment|segment_version|exhibitor|site|film|person|user|organisation)/i.test(line));
  expect(rows.length > 0, 'The database has no rows to compare.');
  return createHash('sha256')
    .update(answers(containersOf(product, 'api')[0], '--ids'))
    .update(rows.join('\n'))
    .digest('hex');
}

export async function backUpAndRestore(product) {
  const copy = join(product.folder, 'back-up');
  const before = digestOf(product);
  const taken = script('back-up.sh', product, copy, product.project);
  await healthy(product);
  expect(digestOf(product) === before, 'After the back-up the product is not what it was.');
  compose(product, 'stop');
  const restored = { ...product, project: 'marquee-restored' };
  const brought = script('restore.sh', restored, copy, restored.project);
  await healthy(restored);
  expect(digestOf(restored) === before, 'What was restored is not what was saved.');
  compose(restored, 'down', '--volumes');
  compose(product, 'start');
  await healthy(product);
  return `${taken} to copy, ${brought} to bring back, digest ${before.slice(0, 12)} both times`;
}
