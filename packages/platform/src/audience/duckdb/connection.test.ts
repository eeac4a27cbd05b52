import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckdb } from './connection.ts';
import { query } from './query.ts';

/** A statement that would not end in our lifetime. */
const endless = 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = -1';

describe('an audience file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marquee-duckdb-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was written when it is opened again', async () => {
    const path = join(folder, 'made', 'audience.duckdb');
    const first = await openDuckdb(path);
    const writer = await first.connect();
    await writer.connection.run("INSERT INTO exhibitor VALUES ('north', 'North')");
    writer.close();
    await first.close();
    const second = await openDuckdb(path);
    expect(await second.read(undefined, (connection) => query(connection, 'FROM exhibitor'))).toEqual([{ id: 'north', name: 'North' }]);
    await second.close();
  });

  it('of an earlier version takes sums that did not fit it, and keeps what it has', async () => {
    const path = join(folder, 'audience.duckdb');
    const earlier = await openDuckdb(path);
    const before = await earlier.connect();
    for (const column of ['tickets', 'ticket_spend', 'concession_spend', 'spend'])
      await before.connection.run(`ALTER TABLE visit ALTER COLUMN ${column} TYPE INTEGER`);
    await before.connection.run('DROP TABLE store_version');
    const insert = (spend: string) =>
      `INSERT INTO visit BY NAME SELECT 0 AS moviegoer, 1 AS business_day, 1 AS purchase_day, 1 AS session_start, [] AS ticket_types, ${spend} AS spend`;
    await before.connection.run(insert('2147483647'));
    await expect(before.connection.run(insert('2147483648'))).rejects.toThrow(/out of range/);
    before.close();
    await earlier.close();
    const later = await openDuckdb(path);
    const writer = await later.connect();
    await writer.connection.run(insert('2147483648'));
    expect(await query(writer.connection, 'SELECT spend FROM visit ORDER BY spend')).toEqual([
      { spend: 2_147_483_647n },
      { spend: 2_147_483_648n },
    ]);
    writer.close();
    await later.close();
  });

  it('of an earlier version, which kept consents that were taken back without when, has them taken back with the event', async () => {
    const path = join(folder, 'audience.duckdb');
    const earlier = await openDuckdb(path);
    const before = await earlier.connect();
    await before.connection.run('ALTER TABLE campaign_row ADD COLUMN withdrawn UTINYINT');
    for (const consent of ['email', 'sms', 'push', 'thirdparty'])
      await before.connection.run(`ALTER TABLE campaign_row DROP COLUMN withdrawn_${consent}`);
    await before.connection.run('UPDATE store_version SET version = 5');
    // The bits are those of e-mail and push.
    await before.connection.run(
      `INSERT INTO campaign_row BY NAME SELECT * FROM (VALUES (0, 7000::BIGINT, 5), (1, NULL, NULL)) v(n, unsubscribed, withdrawn),
       (SELECT 'cmp' AS campaign, 'target' AS in_group, 1 AS updated_at, '' AS text, 1 AS batch)`,
    );
    before.close();
    await earlier.close();
    const later = await openDuckdb(path);
    const own = await later.connect();
    const kept = 'SELECT n, withdrawn_email, withdrawn_sms, withdrawn_push FROM campaign_row ORDER BY n';
    expect(await query(own.connection, kept)).toEqual([
      { n: 0, withdrawn_email: 7000n, withdrawn_sms: null, withdrawn_push: 7000n },
      { n: 1, withdrawn_email: null, withdrawn_sms: null, withdrawn_push: null },
    ]);
    own.close();
    await later.close();
  });

  it('is its owner’s alone to read, whatever the folder allows', async () => {
    await chmod(folder, 0o777);
    const path = join(folder, 'audience.duckdb');
    await (await openDuckdb(path)).close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    await (await openDuckdb(path)).close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is written anew without what was deleted from it, while it answers', async () => {
    const path = join(folder, 'audience.duckdb');
    const database = await openDuckdb(path);
    const gone = 'aaaaatotallygonegonegone7';
    const writer = await database.connect();
    for (const statement of [
      `INSERT INTO exhibitor VALUES ('north', '${gone}'), ('south', 'South')`,
      'CHECKPOINT',
      "DELETE FROM exhibitor WHERE id = 'north'",
      'CHECKPOINT',
    ])
      await writer.connection.run(statement);
    writer.close();
    expect((await readFile(path)).includes(gone)).toBe(true);
    const names = () => database.read(undefined, (connection) => query(connection, 'SELECT id FROM exhibitor'));
    const asked = Array.from({ length: 20 }, names);
    await database.rewrite();
    for (const answer of await Promise.all([...asked, names()])) expect(answer).toEqual([{ id: 'south' }]);
    expect((await readdir(folder)).sort()).toEqual(['audience.duckdb']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await database.close();
    expect((await readFile(path)).includes(gone)).toBe(false);
  });

  it('closes although a question that waited, and was refused, is given up afterwards', async () => {
    const database = await openDuckdb(join(folder, 'audience.duckdb'), { readers: 1 });
    const asked = new AbortController();
    const running = database.read(undefined, (connection) => query(connection, endless));
    const waiting = database.read(asked.signal, async () => 'never');
    const outcomes = Promise.allSettled([running, waiting]);
    const closed = database.close();
    asked.abort();
    await closed;
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('has one owner in a process, and says what to do', async () => {
    const path = join(folder, 'audience.duckdb');
    const database = await openDuckdb(path);
    await expect(openDuckdb(path)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('in use by this process'),
    });
    await database.close();
    await (await openDuckdb(path)).close();
  });

  it('has one owner among processes, and names it', async () => {
    const path = join(folder, 'audience.duckdb');
    const database = await openDuckdb(path);
    const attempt = join(folder, 'attempt.mts');
    await writeFile(
      attempt,
      `import { openDuckdb } from ${JSON.stringify(join(import.meta.dirname, 'connection.ts'))};
       openDuckdb(${JSON.stringify(path)}).catch((error) => console.log(error.code, error.message));`,
    );
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', attempt], { encoding: 'utf8', cwd: import.meta.dirname });
    expect(stdout).toContain(`unavailable The audience file ${path} is in use by process ${process.pid}. Stop it`);
    await database.close();
  });

  it('is refused in one line when it is no audience file', async () => {
    await expect(openDuckdb(folder)).rejects.toMatchObject({ code: 'unavailable', message: expect.not.stringContaining('\n') });
  });
});

describe('a question that is given up', () => {
  it('ends in the engine, and its connection answers the next', async () => {
    const database = await openDuckdb(':memory:', { readers: 1 });
    const controller = new AbortController();
    const answer = database.read(controller.signal, async (connection) => {
      const running = query(connection, endless, [], controller.signal);
      controller.abort();
      return running;
    });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(await database.read(undefined, (connection) => query(connection, 'SELECT 42 AS answer'))).toEqual([{ answer: 42 }]);
    await database.close();
  });

  it('leaves the queue at once when it was only waiting', async () => {
    const database = await openDuckdb(':memory:', { readers: 1 });
    const holder = new AbortController();
    const waiter = new AbortController();
    const held = database.read(holder.signal, (connection) => query(connection, endless, [], holder.signal));
    const waiting = database.read(waiter.signal, async () => 'ran');
    waiter.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    holder.abort();
    await expect(held).rejects.toMatchObject({ name: 'AbortError' });
    await database.close();
  });
});

describe('a quick question', () => {
  it('does not wait behind slow ones', async () => {
    const database = await openDuckdb(':memory:', { readers: 1 });
    const slow = new AbortController();
    const running = database.read(slow.signal, (connection) => query(connection, endless, [], slow.signal));
    expect(await database.readQuick((connection) => query(connection, 'SELECT 42 AS answer'))).toEqual([{ answer: 42 }]);
    slow.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await database.close();
  });
});

describe('closing', () => {
  it('ends running questions, refuses waiting and later ones', async () => {
    const database = await openDuckdb(':memory:', { readers: 1 });
    const running = database.read(undefined, (connection) => query(connection, endless));
    const waiting = database.read(undefined, async () => 'ran');
    const all = Promise.allSettled([running, waiting]);
    await database.close();
    expect((await all).map((result) => result.status)).toEqual(['rejected', 'rejected']);
    await expect(database.read(undefined, async () => 'ran')).rejects.toThrow('closed');
  });
});
