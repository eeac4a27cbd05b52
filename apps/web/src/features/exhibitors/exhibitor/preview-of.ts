import type { Outputs } from '../../../lib/trpc.tsx';
import type { GivenSite, SitesFile } from './sites-csv.ts';

type Change = Outputs['exhibitors']['previewSites']['changes'][number];
interface Line {
  readonly line: number;
  readonly says: string;
}
/** What a file would do, line by line. */
export interface Preview {
  readonly counts: Readonly<Record<'added' | 'changed' | 'unchanged', number>>;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  /** The lines that add or change something. */
  readonly lines: readonly Line[];
  /** The sites of those lines. */
  readonly taken: readonly GivenSite[];
}

/** Joins the lines of a file with what the product says each would change. */
export function previewOf({ sites, refused }: SitesFile, changes: readonly Change[]): Preview {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const all = [...refused];
  const lines: Line[] = [];
  const taken: GivenSite[] = [];
  sites.forEach(({ line, site }, at) => {
    const change = changes[at];
    if (!change) return;
    if (change.kind === 'refused') {
      all.push({ line, reason: change.reason ?? '' });
      return;
    }
    counts[change.kind] += 1;
    if (change.kind === 'unchanged') return;
    const what = change.kind === 'added' ? 'is added' : `changes its ${change.changed.map((part) => words[part] ?? part).join(', ')}`;
    lines.push({ line, says: `${change.name} (${change.code}) ${what}` });
    taken.push(site);
  });
  return { counts, refused: all.sort((a, b) => a.line - b.line), lines, taken };
}

const words: Readonly<Record<string, string>> = { timeZone: 'time zone' };
