import Papa from 'papaparse';
import type { Inputs } from '../../../lib/trpc.tsx';

export type GivenSite = Inputs['exhibitors']['saveSites']['sites'][number];

/** A site of a file, and the line it stands on. */
export interface SiteOfFile {
  readonly line: number;
  readonly site: GivenSite;
}
export interface SitesFile {
  readonly sites: readonly SiteOfFile[];
  /** Lines that are no site, each with why. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

const required = ['code', 'name', 'time_zone'];

/** Reads the sites of a CSV file as `marquee import` takes them: columns in any order, those of the exhibitor alone. */
export function readSites(text: string, exhibitor: string): SitesFile {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0)
    return { sites: [], refused: [{ line: 1, reason: `The first line has to name the columns; it lacks ${missing.join(', ')}.` }] };
  const sites: SiteOfFile[] = [];
  const refused: { line: number; reason: string }[] = [];
  let line = 1;
  for (const [at, cells] of data.entries()) {
    const from = line;
    // A cell may go over several lines.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const of = (name: string) => cells[header.indexOf(name)] ?? '';
    const other = header.includes('exhibitor') ? of('exhibitor').trim() : exhibitor;
    if (other !== exhibitor) refused.push({ line: from, reason: `It is of ${other || 'no exhibitor'}, not of ${exhibitor}.` });
    else if (cells.length > header.length) refused.push({ line: from, reason: 'It has more cells than the first line has columns.' });
    else
      sites.push({
        line: from,
        site: { code: of('code'), name: of('name'), region: of('region'), postcode: of('postcode'), timeZone: of('time_zone') },
      });
  }
  return { sites, refused };
}
