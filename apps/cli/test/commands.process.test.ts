import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPrograms } from '../bin/programs.mjs';
import { type ApiProcess, startApi } from '../src/client/api-process.ts';
import { operatorOf } from '../src/client/operator.ts';
import { marquee, readOneLine, startMarquee } from './support/marquee.ts';

const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };
const horror = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'age', op: 'between', value: [18, 34] },
      { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] }, op: 'atLeast', value: 2 },
    ],
  },
};

let folder: string;
let api: ApiProcess | undefined;
let exhibitor = '';
const run = (...args: readonly string[]) => marquee(folder, args);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-cli-'));
  await writeFile(path.join(folder, 'women.json'), JSON.stringify(women));
  await writeFile(path.join(folder, 'horror.json'), JSON.stringify(horror));
});
afterAll(async () => {
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('generate and import, each starting the product for itself', () => {
  it('generates a feed folder of the size, seed and last day asked', async () => {
    const { exitCode, out } = await run('generate', '--moviegoers', '1000', '--seed', '7', '--until', '2026-03-31', '--out', 'feed');
    expect(exitCode).toBe(0);
    expect(out).toContain('marquee import feed');
    expect((await readdir(path.join(folder, 'feed', 'catalog'))).sort()).toEqual([
      'exhibitors.csv',
      'film-matches.csv',
      'films.csv',
      'sites.csv',
    ]);
    const exhibitors = await readdir(path.join(folder, 'feed', 'feeds'));
    expect(exhibitors).toHaveLength(15);
    exhibitor = exhibitors[0] ?? '';
  });

  it('checks without changing anything in a dry run', async () => {
    const dry = await run('import', 'feed', '--dry-run');
    expect(dry.exitCode).toBe(0);
    expect(dry.lines[0]).toBe('Checked only; nothing was changed.');
    expect(await readdir(folder)).not.toContain('.marquee');
  });

  it('imports, ends with a summary, and shows no progress where nobody watches', async () => {
    const { exitCode, out, err } = await run('import', 'feed');
    expect(err).toBe('');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^moviegoers +1,000$/m);
    expect(out).toMatch(/^dead letters +\d+$/m);
  });

  it('finds nothing new the second time', async () => {
    const { exitCode, out } = await run('import', 'feed', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ moviegoers: 1000 });
    const { duplicates, outdated, rows, deadLetters } = JSON.parse(out);
    const refused = deadLetters.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(duplicates + outdated + refused).toBe(rows);
  });

  it('names a folder that is not there', async () => {
    expect(await run('import', 'nowhere')).toMatchObject({ exitCode: 1, err: 'marquee: There is no folder nowhere.\n' });
  });
});

describe('questions, of a product that runs', () => {
  beforeAll(async () => {
    api = await startApi({ program: builtPrograms.api, dataFolder: path.join(folder, '.marquee'), args: ['--operator'], env: process.env });
  });

  it('counts exactly, the same by either engine, and lists the ids sorted', async () => {
    const fast = JSON.parse((await run('count', 'horror.json', '--ids', '--json')).out);
    const slow = JSON.parse((await run('count', 'horror.json', '--ids', '--json', '--engine', 'memory')).out);
    expect(fast.count).toBeGreaterThan(0);
    expect(slow).toEqual(fast);
    expect(fast.ids).toEqual([...fast.ids].sort());
    expect(fast.ids).toHaveLength(fast.count);
    const { lines } = await run('count', 'horror.json', '--ids');
    expect(lines).toEqual([String(fast.count), ...fast.ids]);
  });

  it('evaluates for the day asked, and for the latest purchase day on record otherwise', async () => {
    expect(JSON.parse((await run('count', 'women.json', '--json')).out)).toMatchObject({ asOf: '2026-03-31' });
    const lastYear = JSON.parse((await run('count', 'horror.json', '--json', '--as-of', '2024-03-31')).out);
    expect(lastYear.asOf).toBe('2024-03-31');
    expect(lastYear.count).toBeLessThan(JSON.parse((await run('count', 'horror.json', '--json')).out).count);
  });

  it('reads a definition from standard input', async () => {
    const fromFile = await run('count', 'women.json');
    expect(await marquee(folder, ['count', '-'], JSON.stringify(women))).toMatchObject({ exitCode: 0, out: fromFile.out });
  });

  it('refuses a definition with its issues and exits 1', async () => {
    const unknown = { version: 1, where: { kind: 'segment', id: 'seg_none' } };
    const refused = await marquee(folder, ['count', '-'], JSON.stringify(unknown));
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toMatch(/^unknown_segment {2}\/where\/id {2}/);
    expect(await marquee(folder, ['check', '-'], JSON.stringify(unknown))).toMatchObject({ exitCode: 1, out: refused.err });
  });

  it('answers a batch line by line in its order; a refused line is an answer, and the exit code is 0', async () => {
    const batch = [
      JSON.stringify({ id: 'w', definition: women }),
      JSON.stringify({ id: 2, definition: horror, asOf: '2024-03-31' }),
      'not JSON',
      JSON.stringify({ id: 'x', definition: { version: 1, where: { kind: 'any', of: [] } } }),
      JSON.stringify({ id: 'y' }),
      JSON.stringify({ id: 'z', definition: women, asOf: 'soon' }),
      JSON.stringify({ id: 'h', definition: horror }),
    ].join('\n');
    const { exitCode, lines } = await marquee(folder, ['count', '--batch', '-', '--json', '--as-of', '2025-03-31'], batch);
    expect(exitCode).toBe(0);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['w', 2, null, 'x', 'y', 'z', 'h']);
    const single = async (...args: string[]) => JSON.parse((await run('count', ...args, '--json')).out).count;
    expect(answers[0]).toEqual({ id: 'w', count: await single('women.json') });
    expect(answers[1]).toEqual({ id: 2, count: await single('horror.json', '--as-of', '2024-03-31') });
    expect(answers[6]).toEqual({ id: 'h', count: await single('horror.json', '--as-of', '2025-03-31') });
    expect(answers.slice(2, 6).map(({ issues }) => issues[0].code)).toEqual([
      'not_an_object',
      'empty_group',
      'missing_property',
      'not_a_date',
    ]);
  });

  it('answers a batch the same by the memory engine, in one pass, refused lines among the others', async () => {
    const batch = [
      ...Array.from({ length: 30 }, (_, id) =>
        JSON.stringify({ id, definition: id % 2 ? women : horror, asOf: `2025-0${1 + (id % 9)}-01` }),
      ),
      'not JSON',
      JSON.stringify({ id: 'seg', definition: { version: 1, where: { kind: 'segment', id: 'seg_none' } } }),
      JSON.stringify({ id: 'last', definition: women }),
    ].join('\n');
    for (const ids of [[], ['--ids']]) {
      const by = async (engine: string) => (await marquee(folder, ['count', '--batch', '-', '--engine', engine, ...ids], batch)).lines;
      const lines = await by('memory');
      expect(lines).toHaveLength(33);
      expect(lines).toEqual(await by('duckdb'));
    }
  });

  it('gives the ids of a batch on request', async () => {
    const { lines } = await marquee(folder, ['count', '--batch', '-', '--ids'], JSON.stringify({ id: 1, definition: horror }));
    const answer = JSON.parse(lines[0] ?? '');
    expect(Object.keys(answer)).toEqual(['id', 'count', 'ids']);
    expect(answer.ids).toHaveLength(answer.count);
  });

  it('ends quietly when its reader goes away', async () => {
    const line = JSON.stringify({ id: 1, definition: women });
    await writeFile(path.join(folder, 'many.ndjson'), `${line}\n`.repeat(400));
    expect(await readOneLine(folder, ['count', '--batch', 'many.ndjson'])).toMatchObject({ exitCode: 0, err: '' });
  });

  it('says beside the count that the data does not reach the day', async () => {
    const { out, err } = await run('count', 'horror.json', '--as-of', '2199-12-31');
    expect(out).toBe('0\n');
    expect(err).toContain('The data reaches to 31 Mar 2026, and this is for 31 Dec 2199');
  });

  it('counts on a server in the name of a key, as its organisation is told, and says what to do where that cannot be', async () => {
    if (!api) throw new TypeError('The product runs.');
    const operator = operatorOf(api.run);
    await operator.call('organisations.add', { id: 'counting', name: 'Counting', kind: 'exhibitor', exhibitors: [exhibitor], apart: [] });
    const { key } = await operator.call('apiKeys.issue', { organisation: 'counting', name: 'Counts', role: 'approver' });
    await writeFile(path.join(folder, 'marquee.key'), `${key}\n`);
    const there = ['--server', api.run.url, '--key-file', 'marquee.key'];
    const { exitCode, out, err } = await run('count', 'women.json', ...there);
    expect([exitCode, err]).toEqual([0, `As the key’s organisation sees it, of the exhibitor ${exhibitor}, as of 2026-03-31.\n`]);
    expect(JSON.parse((await run('count', 'women.json', ...there, '--json')).out)).toEqual({
      ...{ asOf: '2026-03-31', scope: [exhibitor], count: Number(out) },
    });
    const unknown = await marquee(folder, ['count', '-', ...there], '{"version":1,"where":{"kind":"segment","id":"seg_none"}}');
    expect(unknown).toMatchObject({ exitCode: 1, out: '' });
    expect(unknown.err).toMatch(/^unknown_segment {2}\/where\/id {2}/);
    await writeFile(path.join(folder, 'wrong.key'), 'mqa_wrong');
    const refused = async (...args: string[]) => (await run('count', 'women.json', ...args)).err;
    expect(await refused('--server', api.run.url, '--key-file', 'wrong.key')).toMatch(/^marquee: .*key/i);
    expect(await refused('--server', api.run.url, '--key-file', 'none.key')).toBe('marquee: There is no file none.key.\n');
    expect(await refused('--server', api.run.url, '--key-file', 'women.json')).toContain('women.json holds no key.');
    expect(await refused('--server', 'nowhere', '--key-file', 'marquee.key')).toContain('“nowhere” is no address.');
    expect(await refused('--server', 'http://127.0.0.1:9', '--key-file', 'marquee.key')).toContain('http://127.0.0.1:9 does not answer.');
  });

  it('describes in a sentence', async () => {
    expect((await run('describe', 'women.json')).out).toMatch(/^Moviegoers who are women\.\n$/i);
  });

  it('profiles with every breakdown, and in JSON', async () => {
    const { exitCode, out } = await run('profile', 'horror.json');
    expect(exitCode).toBe(0);
    for (const title of ['Visits a year', 'Age and gender', 'Frequency class', 'Region', 'Top films', 'Lead time'])
      expect(out).toContain(title);
    const profile = JSON.parse((await run('profile', 'horror.json', '--base', 'everyone', '--json')).out);
    expect(profile).toMatchObject({ baseLabel: 'everyone in scope', base: { shown: true, value: 1000 } });
  });

  it('says why a moviegoer matches, with the visits that decided', async () => {
    const [, id = ''] = (await run('count', 'horror.json', '--ids')).lines;
    const { exitCode, out } = await run('why', id, 'horror.json');
    expect(exitCode).toBe(0);
    expect(out).toContain(`${id} matches, as of 2026-03-31.`);
    expect(out).toMatch(/visits #\d+ #\d+/);
    const answer = JSON.parse((await run('why', id, 'horror.json', '--json')).out);
    expect(answer).toMatchObject({ matched: true, root: { kind: 'all', matched: true } });
    expect(answer.visits.length).toBeGreaterThanOrEqual(2);
  });

  it('says that a moviegoer is unknown', async () => {
    const { exitCode, err } = await run('why', 'lumen:nobody', 'horror.json');
    expect(exitCode).toBe(1);
    expect(err).toContain('There is no moviegoer lumen:nobody on record.');
  });

  it('turns member ids into the moviegoer ids on record', async () => {
    const members = (await readFile(path.join(folder, 'feed', 'feeds', exhibitor, 'members.csv'), 'utf8')).split('\n');
    const column = (members[0] ?? '').split(',').indexOf('member_id');
    const ids = members.slice(1, 4).map((line) => line.split(',')[column] ?? '');
    const { lines } = await run('pseudonym', exhibitor, ...ids);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(new RegExp(`^${exhibitor}:[a-z2-7]{26}$`));
    expect((await marquee(folder, ['pseudonym', exhibitor, '-'], ids.join('\n'))).lines).toEqual(lines);
    expect(await run('why', lines[0] ?? '', 'women.json')).toMatchObject({ exitCode: 0 });
  });

  it('lists dead letters, for machines with exactly where each row was', async () => {
    const { exitCode, lines } = await run('dead-letters', '--json');
    expect(exitCode).toBe(0);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toEqual(['exhibitor', 'feed', 'file', 'line', 'reason']);
    const { reason } = JSON.parse(lines[0] ?? '');
    const some = (await run('dead-letters', 'list', '--reason', reason, '--json')).lines;
    expect(some.every((line) => JSON.parse(line).reason === reason)).toBe(true);
    expect((await run('dead-letters')).out).toContain(reason);
  });

  it('erases a moviegoer for good, with a receipt; an import does not bring it back', async () => {
    const everyone = await readFile(path.join(folder, 'feed', 'feeds', exhibitor, 'members.csv'), 'utf8');
    const memberId = everyone.split('\n')[1]?.split(',')[0] ?? '';
    const moviegoer = (await run('pseudonym', exhibitor, memberId)).out.trim();
    expect((await run('erase', moviegoer.slice(0, -1))).err).toContain('no moviegoer id');
    const { exitCode, out } = await run('erase', moviegoer, '--json');
    expect([exitCode, JSON.parse(out)]).toEqual([0, expect.objectContaining({ moviegoer, state: 'done', existed: true, underWay: [] })]);
    expect(JSON.parse(out).removedFrom).toEqual(expect.arrayContaining(['moviegoers', 'member records']));
    expect((await run('erase', moviegoer)).out).toContain('not on record');
    expect(JSON.parse((await run('import', 'feed', '--json')).out)).toMatchObject({ moviegoers: 999 });
  });

  it('adds organisations and people, changes them, and lists them', async () => {
    const added = await run('organisations', 'add', 'halden', '--name', 'Halden', '--kind', 'distributor', '--exhibitor', exhibitor);
    expect(added).toMatchObject({ exitCode: 0, out: `halden: Halden, distributor, counts the moviegoers of ${exhibitor} (pooled).\n` });
    const mia = ['mia@halden.example', '--name', 'Mia Lind', '--organisation', 'halden'];
    const { exitCode, out, err } = await run('people', 'add', ...mia, '--role', 'analyst');
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/^[\w-]{20}\n$/)]);
    expect(err).toContain('Mia Lind signs in as mia@halden.example');
    expect((await run('people', 'role', 'mia@halden.example', 'marketer')).out).toContain('marketer of halden, signs in: yes.');
    expect((await run('people', 'reset-app', 'mia@halden.example')).out).toContain('Mia');
    const invited = await run('people', 'invite', '--organisation', 'halden', '--role', 'analyst', '--email', 'noa@halden.example');
    expect(invited.out).toMatch(/^http:\/\/[\w.:]+\/join#mqj_[\w-]{43}\n$/);
    expect((await run('people', 'password', 'MIA@halden.example')).out).toMatch(/^[\w-]{20}\n$/);
    expect((await run('people', 'suspend', 'mia@halden.example')).out).toContain('signs in: suspended on ');
    const listed = (await run('people', '--json')).lines.map((line) => JSON.parse(line));
    expect(listed).toEqual([expect.objectContaining({ email: 'mia@halden.example', role: 'marketer', hasPassword: true })]);
    expect((await run('people', 'restore', 'mia@halden.example')).exitCode).toBe(0);
    expect((await run('people', 'list', '--organisation', 'halden')).lines.at(-1)).toMatch(
      /^Mia Lind +mia@halden\.example +marketer +halden +yes$/,
    );
    expect((await run('organisations', 'rename', 'halden', 'Halden Street')).exitCode).toBe(0);
    expect((await run('organisations', 'grant', 'halden', 'lumen', 'arc', '--apart', 'lumen')).exitCode).toBe(0);
    expect((await run('organisations')).lines.at(-1)).toMatch(/^halden +Halden Street +distributor +arc \(pooled\), lumen$/);
  });

  it('refuses what does not fit, and says where', async () => {
    const misfit = await run('people', 'add', 'ed@halden.example', '--name', 'Ed', '--organisation', 'halden', '--role', 'administrator');
    expect(misfit).toMatchObject({ exitCode: 1, out: '', err: expect.stringContaining('/role: Halden Street is of the kind distributor') });
    for (const [args, says] of [
      [['people', 'suspend', 'ed@halden.example'], 'There is nobody with the id or the address ed@halden.example.'],
      [['people', 'list', '--organisation', 'nowhere'], 'There is no organisation nowhere.'],
      [['organisations', 'add', 'halden', '--name', 'H', '--kind', 'studio'], '/id: There is an organisation halden already.'],
      [['organisations', 'add', 'chain', '--name', 'C', '--kind', 'exhibitor', '--exhibitor', 'a', 'b'], '/exhibitors: An exhibitor’s'],
    ] as const) {
      const { exitCode, err } = await run(...args);
      expect([exitCode, err]).toEqual([1, expect.stringContaining(says)]);
    }
  });

  it('tries dead letters again', async () => {
    const before = (await run('dead-letters', '--json')).lines.length;
    expect(JSON.parse((await run('dead-letters', 'replay', '--json')).out)).toEqual({ replayed: 0, refused: before });
  });

  it('finds what wants attention, and the next step', async () => {
    const { exitCode, out } = await run('doctor');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^ok +server: Running/m);
    expect(out).toContain('999 moviegoers');
    expect(out).toContain('marquee dead-letters list');
    expect(JSON.parse((await run('doctor', '--json')).out).findings).toContainEqual(
      expect.objectContaining({ name: 'metadata', state: 'ok' }),
    );
  });

  it('says where it already runs instead of starting twice', async () => {
    const { exitCode, err } = await run('start');
    expect(exitCode).toBe(0);
    expect(err).toContain('already runs');
    expect(err).toContain(api?.run.url);
  });
});

describe('on a data folder of its own', () => {
  it('doctor says what to do where nothing is there, and makes nothing', async () => {
    const { exitCode, out } = await run('doctor', '--data', 'none');
    expect(exitCode).toBe(0);
    expect(out).toContain('marquee start');
    expect(await readdir(folder)).not.toContain('none');
  });

  it('Ctrl-C stops an import after the batch under way, and the next run resumes it', async () => {
    const data = path.join(folder, 'interrupted');
    const importing = startMarquee(folder, ['import', 'feed', '--data', data]);
    await untilImporting(data);
    importing.interrupt();
    const stopped = await importing.ended;
    expect(stopped).toMatchObject({ exitCode: 1, out: '' });
    expect(stopped.err).toContain('Run it again to resume: marquee import feed');
    const resumed = await run('import', 'feed', '--data', data, '--json');
    expect(resumed.exitCode).toBe(0);
    expect(JSON.parse(resumed.out)).toMatchObject({ moviegoers: 1000 });
  }, 180_000);
});

/** Resolves when the process over a data folder says that it is importing. */
async function untilImporting(data: string): Promise<void> {
  for (;;) {
    try {
      const { url, operatorToken } = JSON.parse(await readFile(path.join(data, 'run.json'), 'utf8'));
      const response = await fetch(`${url}/operator/imports.latest`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${operatorToken}` },
        body: '{}',
      });
      if ((await response.text()).includes('"state":"running"')) return;
    } catch {
      // Not there yet.
    }
  }
}
