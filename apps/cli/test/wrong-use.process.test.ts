import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marquee } from './support/marquee.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-use-'));
  await writeFile(
    path.join(folder, 'women.json'),
    '{"version":1,"where":{"kind":"attribute","field":"gender","op":"in","value":["female"]}}',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('wrong use exits 2 with one line that says what to do', () => {
  it.each([
    [['abacus'], "marquee: unknown command 'abacus'. See marquee --help."],
    [['peple'], "marquee: unknown command 'peple' (Did you mean people?). See marquee --help."],
    [['count', 'women.json', '--as-of', '2026-02-30'], 'marquee: “2026-02-30” is not a date. Write it as 2026-11-18.'],
    [['count', 'women.json', '--engine', 'abacus'], 'Allowed choices are duckdb, memory. See marquee count --help.'],
    [['count'], 'marquee: Name one definition file, or a batch with --batch FILE.'],
    [['count', 'women.json', '--batch', 'many.ndjson'], 'marquee: Name one definition file, or a batch with --batch FILE.'],
    [
      ['count', 'women.json', '--server', 'http://x.example'],
      'marquee: Name both the product and the key: --server ADDRESS --key-file FILE.',
    ],
    [['count', 'women.json', '--ids', '--server', 'http://x.example', '--key-file', 'x'], 'Leave out --ids, --as, --engine and --data.'],
    [['count', '--server', 'http://x.example', '--key-file', 'x'], 'marquee: A server is asked one definition at a time: name its file.'],
    [['generate', '--out', 'x'], "required option '--moviegoers <n>' not specified. See marquee generate --help."],
    [['generate', '--moviegoers', 'many', '--out', 'x'], '“many” is not a whole number from 1000 to 15000000.'],
    [['people', 'role', 'mia@x.example', 'chief'], 'Allowed choices are analyst, marketer, approver, administrator.'],
    [['people', 'add', 'mia@x.example', '--name', 'Mia', '--role', 'analyst'], "required option '--organisation <id>' not specified."],
    [['organisations', 'add', 'x', '--name', 'X', '--kind', 'bank'], 'Allowed choices are distributor, studio, exhibitor, platform.'],
    [['pseudonym', 'lumen'], "missing required argument 'member-id'. See marquee pseudonym --help."],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await marquee(folder, args);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('check', () => {
  it('prints nothing for a sound definition and exits 0, without needing data', async () => {
    expect(await marquee(folder, ['check', 'women.json'])).toMatchObject({ exitCode: 0, out: '', err: '' });
  });

  it('prints every issue as code, pointer and message, two spaces apart, and exits 1', async () => {
    const bad = {
      version: 1,
      where: {
        kind: 'all',
        of: [
          { kind: 'attribute', field: 'gendr', op: 'in', value: ['female'] },
          { kind: 'visits', measure: 'films', where: { kind: 'visit', field: 'daypart', op: 'in', value: ['late'] } },
        ],
      },
    };
    const { exitCode, lines } = await marquee(folder, ['check', '-'], JSON.stringify(bad));
    expect(exitCode).toBe(1);
    expect(lines.map((line) => line.split('  ').slice(0, 2))).toEqual([
      ['unknown_field', '/where/of/0/field'],
      ['unsupported_combination', '/where/of/1/where/field'],
    ]);
    for (const line of lines) expect(line.split('  ')).toHaveLength(3);
  });

  it('answers in JSON for machines', async () => {
    const { exitCode, out } = await marquee(folder, ['check', '-', '--json'], '{"version":1}');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ severity: 'error', code: 'missing_property', path: '' }] });
  });

  it('says where a file that is not JSON breaks off', async () => {
    const { exitCode, out } = await marquee(folder, ['check', '-'], '{"version": 1,\n');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^not_an_object {4}.*line 2/);
  });

  it('names a file that is not there', async () => {
    expect(await marquee(folder, ['check', 'gone.json'])).toMatchObject({ exitCode: 1, err: 'marquee: There is no file gone.json.\n' });
    expect(await marquee(folder, ['check', '.'])).toMatchObject({ exitCode: 1, err: 'marquee: . is a folder, not a file.\n' });
  });
});
