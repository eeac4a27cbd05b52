import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stackFolder } from './layout.mjs';
import { launch } from './processes.mjs';

const names = ["'marquee'@'127.0.0.1'", "'marquee'@'localhost'"];
const setUp = [
  ...names.flatMap((name) => [
    `create user if not exists ${name} identified by 'marquee'`,
    `grant all on *.* to ${name} with grant option`,
  ]),
  'create database if not exists marquee',
].join('; ');

/** A path to a socket has about a hundred characters at most; where the folder is deeper it lies with the temporary files. */
function socketOf(folder) {
  const inside = join(folder, 'mariadb.sock');
  return inside.length < 100 ? inside : join(tmpdir(), `marquee-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}.sock`);
}

export function startMariadb({ mariadb }, portBase, ports) {
  const folder = join(stackFolder(portBase), 'mariadb');
  const data = join(folder, 'data');
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const person = process.getuid?.() === 0 ? ['--user=root'] : [];
  if (!existsSync(join(data, 'mysql')))
    execFileSync(
      mariadb.install,
      ['--no-defaults', `--datadir=${data}`, ...person, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { stdio: 'pipe' },
    );
  return launch(
    mariadb.server,
    [
      '--no-defaults',
      ...person,
      `--datadir=${data}`,
      `--socket=${socketOf(folder)}`,
      `--port=${ports.mariadb}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--innodb-buffer-pool-size=128M',
      '--innodb-flush-log-at-trx-commit=2',
      '--max-connections=400',
    ],
    { cwd: folder, log: join(folder, 'logs/output.log'), mark: data },
  );
}

/** Ready when it takes a statement: the one that makes the account and the database. */
export async function mariadbReady({ mariadb }, portBase) {
  const socket = socketOf(join(stackFolder(portBase), 'mariadb'));
  if (!existsSync(socket)) return false;
  try {
    await promisify(execFile)(mariadb.client, ['--no-defaults', '-S', socket, '-uroot', '--connect-timeout=2', '-e', setUp]);
    return true;
  } catch {
    return false;
  }
}
