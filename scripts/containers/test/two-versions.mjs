// A new version of the API beside the old one: its step brings the tables forward, both answer, and the old one goes on alone when it is taken back.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../lib/setup.mjs';
import { ask, docker } from '../engine.mjs';
import { build } from '../images.mjs';
import { compose, containersOf, healthOf, until } from '../product.mjs';
import { expect } from './expect.mjs';
import { answers } from './sample.mjs';

const name = 'marquee-test-api-next';

/** The sources as they are, one version on: with a column and a table more. */
async function buildNext() {
  const folder = mkdtempSync(join(tmpdir(), 'marquee-next-'));
  try {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\0');
    for (const file of files.filter(Boolean)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      cpSync(join(root, file), join(folder, file), { force: true });
    }
    const migration = join(folder, 'packages/platform/migrations/mysql/9000_next');
    mkdirSync(migration);
    writeFileSync(
      join(migration, 'migration.sql'),
      'CREATE TABLE `next_version` (`id` VARCHAR(191) NOT NULL PRIMARY KEY);\nALTER TABLE `segment` ADD COLUMN `next_note` VARCHAR(191) NULL;\n',
    );
    const manifest = join(folder, 'package.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/, '"version": "9.0.0"'));
    await build('next', { from: folder, commit: 'next', only: ['api'] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tables = (product) => {
  const [mysql] = containersOf(product, 'mysql');
  return ask(
    'exec',
    mysql,
    'sh',
    '-c',
    'MYSQL_PWD="$(cat /run/secrets/database_password)" mysql -umarquee -h127.0.0.1 marquee -Ne "show tables"',
  );
};

export async function twoVersions(product) {
  await buildNext();
  const next = { ...product, version: 'next' };
  const [old] = containersOf(product, 'api');
  const before = answers(old);
  compose(next, 'run', '--rm', '--no-deps', 'api', 'node', 'apps/api/dist/migrate.js');
  expect(tables(product).includes('next_version'), 'The next version did not bring its tables.');
  compose(next, 'run', '--detach', '--no-deps', '--use-aliases', '--name', name, '--volume', '/var/lib/marquee', 'api');
  try {
    await until('the next version is healthy', () => healthOf(name) === 'healthy');
    expect(
      ask('inspect', '--format', '{{index .Config.Labels "org.opencontainers.image.version"}}', name) === '9.0.0',
      'It is not the next version.',
    );
    expect(answers(name) === before && answers(old) === before, 'The two versions do not count alike.');
    // The dashboard finds both behind the one name.
    for (let turn = 0; turn < 20; turn += 1) {
      const { status } = await fetch(`http://127.0.0.1:${product.port}/trpc/demo.people`);
      expect(status === 200, `With two versions the dashboard answered ${status}.`);
    }
  } finally {
    docker('rm', '--force', name);
  }
  // Back: the old one goes on over tables that have more than it knows, after a start of its own too.
  expect(answers(old) === before, 'The old version counts otherwise after the next one left.');
  ask('restart', old);
  await until('the old version is healthy again', () => healthOf(old) === 'healthy');
  expect(answers(old) === before, 'The old version counts otherwise after a start over the newer tables.');
  const { status } = await fetch(`http://127.0.0.1:${product.port}/trpc/demo.people`);
  expect(status === 200, `After going back the dashboard answered ${status}.`);
}
