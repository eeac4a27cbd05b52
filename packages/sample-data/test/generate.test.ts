import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { watchingFolder } from '../src/calibrate/memory-folder.ts';
import { splitRow } from '../src/calibrate/split-row.ts';
import { type GenerateOptions, generate } from '../src/index.ts';

const usual = { moviegoers: 1000, seed: 7, until: '2026-11-18' };

async function filesOf(options: Omit<GenerateOptions, 'out'>): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  await generate({ ...options, out: watchingFolder((path, text) => files.set(path, (files.get(path) ?? '') + text)) });
  return files;
}
function digest(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(path).update(text);
  return hash.digest('hex');
}
function rowsOf(text: string | undefined): readonly (readonly string[])[] {
  return (text ?? '').trimEnd().split('\r\n').slice(1).map(splitRow);
}

describe('generate', () => {
  it('writes the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = [await filesOf(usual), await filesOf(usual), await filesOf({ ...usual, seed: 8 })];
    expect(digest(again)).toBe(digest(first));
    expect(digest(other)).not.toBe(digest(first));
    expect(other.get('catalog/films.csv')).toBe(first.get('catalog/films.csv'));
  });

  it('writes the catalogue and the feeds of every exhibitor with the columns of the feed format', async () => {
    const files = await filesOf(usual);
    const headers = Object.fromEntries([...files].map(([path, text]) => [path, text.slice(0, text.indexOf('\r\n'))]));
    expect(headers).toMatchObject({
      'catalog/exhibitors.csv': 'id,name',
      'catalog/sites.csv': 'id,exhibitor,code,name,region,postcode,time_zone',
      'catalog/films.csv': 'id,title,release_date,rating,genres,distributor,franchise,director,cast',
      'catalog/film-matches.csv': 'exhibitor,film_code,film',
      'feeds/marlowe-finch/members.csv':
        'member_id,birth_date,gender,region,postcode,tier,joined_on,favourite_site,preferred_sites,email_opt_in,sms_opt_in,push_opt_in,third_party_opt_in,has_email,has_phone,updated_at',
      'feeds/marlowe-finch/transactions-0001.csv':
        'transaction_id,member_id,purchased_at,channel,site_code,film_code,film_title,session_start,format,ticket_lines,concession_amount,status,updated_at',
    });
    expect(rowsOf(files.get('catalog/exhibitors.csv'))).toHaveLength(15);
    expect([...files.keys()].filter((path) => path.endsWith('members.csv'))).toHaveLength(15);
  });

  it('invents 600 sites, all but two usable, and 1,500 films without a second of any title', async () => {
    const files = await filesOf(usual);
    const sites = rowsOf(files.get('catalog/sites.csv'));
    expect(sites).toHaveLength(600);
    expect(new Set(sites.map(([id]) => id)).size).toBe(600);
    expect(sites.filter((row) => !(row[6] ?? '').includes('/')).map((row) => row[6])).toEqual(['', 'Eastern Standard Time']);
    const films = rowsOf(files.get('catalog/films.csv'));
    expect(films).toHaveLength(1500);
    expect(new Set(films.map(([, title]) => (title ?? '').toLowerCase())).size).toBe(1500);
    expect(new Set(films.map(([id]) => id)).size).toBe(1500);
  });

  it('gives every moviegoer of an exhibitor a member id of its own, whatever the size', async () => {
    const files = await filesOf({ ...usual, moviegoers: 3000 });
    const rows = rowsOf(files.get('feeds/northlight/members.csv'));
    expect(new Set(rows.map(([id]) => id)).size).toBe(540);
  });

  it('says how far it is, and what it wrote', async () => {
    const seen: number[] = [];
    const rows = new Map<string, number>();
    const summary = await generate({
      ...usual,
      moviegoers: 3000,
      onProgress: ({ moviegoers }) => seen.push(moviegoers),
      out: watchingFolder((path, text) => rows.set(path, (rows.get(path) ?? 0) + text.split('\r\n').length - 1)),
    });
    const written = (word: string) => [...rows].filter(([path]) => path.includes(word)).reduce((sum, [, count]) => sum + count - 1, 0);
    expect(seen).toEqual([1000, 2000, 3000]);
    expect(summary.memberRows).toBe(written('members'));
    expect(summary.transactionRows).toBe(written('transactions'));
  });

  it('stops when it is told to', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(filesOf({ ...usual, signal: stop })).rejects.toThrow('enough');
  });

  it.each([
    [{ moviegoers: 999 }, '1,000 to 15,000,000'],
    [{ moviegoers: 15_000_001 }, '1,000 to 15,000,000'],
    [{ seed: 1.5 }, 'whole number'],
    [{ until: '2026-02-30' }, '2026-02-30'],
  ])('refuses %j', async (wrong, message) => {
    await expect(filesOf({ ...usual, ...wrong })).rejects.toThrow(message);
  });

  it('writes a directory, the feeds gzipped when asked, with the text it would write plain', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'marquee-sample-'));
    try {
      await generate({ ...usual, out: directory, gzip: true });
      const plain = await filesOf(usual);
      const packed = await readFile(join(directory, 'feeds/gantry/transactions-0001.csv.gz'));
      expect(gunzipSync(packed).toString('utf8')).toBe(plain.get('feeds/gantry/transactions-0001.csv'));
      expect((await readdir(join(directory, 'catalog'))).sort()).toEqual(['exhibitors.csv', 'film-matches.csv', 'films.csv', 'sites.csv']);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('rejects, with the reason, when the directory cannot be written', async () => {
    await expect(generate({ ...usual, out: '/dev/null/sample' })).rejects.toThrow('ENOTDIR');
  });
});
