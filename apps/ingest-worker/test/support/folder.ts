import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export type TextRow = Readonly<Record<string, string>>;

/** Rows as CSV, columns in the order of the first row unless others are given. */
export function csvOf(rows: readonly TextRow[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].map((one) => `${one}\n`).join('');
}

/** Rows as NDJSON with flags as booleans, amounts as numbers, lists as arrays; missing values left out. */
export function ndjsonOf(rows: readonly TextRow[]): string {
  return rows.map((row) => `${JSON.stringify(Object.fromEntries(Object.entries(row).flatMap(native)))}\n`).join('');
}

function native([name, text]: [string, string]): [string, unknown][] {
  if (text === '') return [];
  if (/_opt_in$|^has_/.test(name) && (text === 'true' || text === 'false')) return [[name, text === 'true']];
  if (name === 'concession_amount' && /^\d+(\.\d+)?$/.test(text)) return [[name, Number(text)]];
  if (name === 'preferred_sites' || name === 'ticket_lines') return [[name, text.split('|')]];
  return [[name, text]];
}

/** Writes files, by their paths in a folder; those named `.gz` packed. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, name.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content);
  }
  return folder;
}

/** A catalogue of two exhibitors; `zoneless` has no time zone, `broken` one that does not exist. */
export const catalogueFiles = {
  'catalog/exhibitors.csv': 'id,name\nnorth,North Cinemas\nsouth,South Cinemas\n',
  'catalog/sites.csv': [
    'id,exhibitor,code,name,region,postcode,time_zone',
    'n1,north,001,North One,US-NY,10001,America/New_York',
    'n2,north,002,North Two,US-CA,90001,America/Los_Angeles',
    'n3,north,003,North Three,US-IL,60601,America/Chicago',
    'nz,north,zoneless,Zoneless,US-NY,10001,',
    'nb,north,broken,Broken,US-NY,10001,Mars/Olympus',
    's1,south,001,South One,US-TX,73301,America/Chicago',
    '',
  ].join('\n'),
  'catalog/films.csv': [
    'id,title,release_date,rating,genres,distributor,franchise,director,cast',
    'f1,"Night, Falling",2026-01-09,R,horror|thriller,Acme,,Ann Dee,Bo Cee|Di Eff',
    'f2,Sunrise,2026-02-13,PG,family,Acme,Suns,,',
    '',
  ].join('\n'),
  'catalog/film-matches.csv': 'exhibitor,film_code,film\nnorth,NF,f1\nnorth,SR,f2\nsouth,NF,f2\n',
} as const;

export const member = (changes: TextRow = {}): TextRow => ({
  member_id: 'M1',
  birth_date: '1990-05-17',
  gender: 'female',
  region: 'US-NY',
  postcode: '10002',
  tier: 'Gold',
  joined_on: '2020-01-31',
  favourite_site: '001',
  preferred_sites: '001|002',
  email_opt_in: 'true',
  sms_opt_in: 'false',
  push_opt_in: '',
  third_party_opt_in: 'true',
  has_email: 'true',
  has_phone: 'true',
  updated_at: '2026-03-01T12:00:00Z',
  ...changes,
});

export const transaction = (changes: TextRow = {}): TextRow => ({
  transaction_id: 'T1',
  member_id: 'M1',
  purchased_at: '2026-02-18T02:30:00Z',
  channel: 'web',
  site_code: '001',
  film_code: 'NF',
  film_title: 'Night, Falling',
  session_start: '2026-02-20T19:30',
  format: '2d',
  ticket_lines: 'adult:2:12.50|child:1:9.00',
  concession_amount: '7.70',
  status: 'sold',
  updated_at: '2026-02-18T02:31:00Z',
  ...changes,
});
