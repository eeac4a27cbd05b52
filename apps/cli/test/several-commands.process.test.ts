import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marquee } from './support/marquee.ts';

const bin = fileURLToPath(new URL('../bin/marquee.mjs', import.meta.url));
const anybody = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'known' } };
const line = `${JSON.stringify({ id: 1, definition: anybody })}\n`;
const answer = '{"id":1,"count":1}';
/** Signs of addresses, in a folder's name: it is a path all the same. */
const data = 'we#ird&x=1%20 ü%';

let folder: string;
const run = (...args: readonly string[]) => marquee(folder, args);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-several-'));
  await writeFile(path.join(folder, 'anybody.json'), JSON.stringify(anybody));
  await mkdir(path.join(folder, 'feed', 'catalog'), { recursive: true });
  await mkdir(path.join(folder, 'feed', 'feeds', 'x'), { recursive: true });
  await writeFile(path.join(folder, 'feed', 'catalog', 'exhibitors.csv'), 'id,name\nx,Ex\n');
  await writeFile(
    path.join(folder, 'feed', 'feeds', 'x', 'members.csv'),
    'member_id,updated_at,gender\na,2026-01-01T00:00:00Z,female\nb\u001b[2J,never,female\n',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A batch that is asked line by line, for as long as its input is open. */
function startBatch() {
  const child = spawn(process.execPath, [bin, 'count', '--batch', '-', '--data', data], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid,
    /** Lines come out as others go in: four are under way at once. */
    ask: async () => {
      child.stdin.write(line.repeat(4));
      return (await lines.next()).value as string;
    },
    end: () => {
      child.stdin.end();
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

describe('a data folder', () => {
  it.each([
    ['count', 'anybody.json'],
    ['count', '--batch', 'anybody.json'],
    ['profile', 'anybody.json'],
    ['why', 'x:aaaaaaaaaaaaaaaaaaaaaaaaaa', 'anybody.json'],
    ['pseudonym', 'x', 'a'],
    ['erase', 'x', 'a'],
    ['dead-letters', 'list'],
    ['dead-letters', 'replay'],
    ['exhibitor-key', 'x'],
    ['organisations'],
    ['people', 'add', 'mia@x.example', '--name', 'Mia', '--organisation', 'x', '--role', 'analyst'],
    ['people', 'suspend', 'mia@x.example'],
  ])('is not made by a command that finds none: %s', async (...args) => {
    const { exitCode, out, err } = await run(...args, '--data', 'mistyped');
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(
      /^marquee: There is no Marquee data in .*mistyped\. Bring a feed folder in with marquee import DIR, or name another/,
    );
    expect(await readdir(folder)).not.toContain('mistyped');
  });

  it('is not needed to describe, nor made by a dry run', async () => {
    expect(await run('describe', 'anybody.json', '--data', 'mistyped')).toMatchObject({ exitCode: 0 });
    const dry = await run('import', 'feed', '--dry-run', '--data', 'mistyped');
    expect([dry.exitCode, dry.err]).toEqual([0, '']);
    expect(await readdir(folder)).not.toContain('mistyped');
  });

  it('may have any name', async () => {
    expect((await run('import', 'feed', '--data', data)).exitCode).toBe(0);
    expect(await run('count', 'anybody.json', '--data', data)).toMatchObject({ exitCode: 0, lines: ['1'] });
    expect((await readdir(folder)).sort()).toEqual(['anybody.json', 'feed', data]);
    expect(await readdir(path.join(folder, data))).toEqual(expect.arrayContaining(['audience.duckdb', 'metadata.sqlite']));
  });
});

it('a data folder that the engine cannot use is refused in one line, and not made', async () => {
  const { exitCode, err } = await run('import', 'feed', '--data', 'what?');
  expect([exitCode, err.split('\n').length]).toEqual([1, 2]);
  expect(err).toContain('Name another data folder with --data.');
  expect(await readdir(folder)).not.toContain('what?');
});

describe('several commands at once', () => {
  it('share one process, whoever started it', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => run('count', 'anybody.json', '--data', data)));
    for (const answer of answers)
      expect(answer).toMatchObject({
        exitCode: 0,
        lines: ['1'],
        err: expect.stringMatching(/^Exactly, of all exhibitors, as of \d{4}-\d\d-\d\d\.\n$/),
      });
  });

  it('go on when the one that started it has ended', async () => {
    const first = startBatch();
    expect(await first.ask()).toBe(answer);
    const second = startBatch();
    expect(await second.ask()).toBe(answer);
    expect(await first.end()).toBe(0);
    expect(await second.ask()).toBe(answer);
    expect(await second.end()).toBe(0);
    // With its last user the process has gone too.
    await expect.poll(() => readdir(path.join(folder, data))).not.toContain('run.json');
  });

  it('go on when the one that started it was killed', async () => {
    const first = startBatch();
    expect(await first.ask()).toBe(answer);
    const second = startBatch();
    expect(await second.ask()).toBe(answer);
    expect(await first.kill()).toBeNull();
    expect(await second.ask()).toBe(answer);
    expect(await run('import', 'feed', '--data', data)).toMatchObject({ exitCode: 0, err: '' });
    expect(await second.end()).toBe(0);
  });
});

it('what feeds say cannot move the cursor of whoever reads it', async () => {
  const { exitCode, out } = await run('dead-letters', 'list', '--data', data);
  expect(exitCode).toBe(0);
  expect(out).not.toMatch(/[^\P{Cc}\n]/u);
});
