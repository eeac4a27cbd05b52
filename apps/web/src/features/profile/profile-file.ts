import type { FileOrigin } from '@marquee/ui/charts/chart-card';
import { fileNameOf, toCsv, withOrigin } from '@marquee/ui/lib/csv';
import { figure } from '../../lib/format.ts';
import { privacyWords } from '../../lib/privacy-words.ts';
import { tableOf } from './table-of.ts';
import type { Profile } from './types.ts';

/** Whose profile it is, in words: "Horror regulars", "version 3". */
export interface Subject {
  readonly name: string;
  readonly version: string;
  readonly scope: string;
}

/** What every file of a profile says of itself. */
export function originOf({ name, version, scope }: Subject, profile: Profile, base: string): FileOrigin {
  return {
    name: fileNameOf(name, version, profile.asOf),
    lines: [
      ['Segment', name],
      ['Version', version],
      ['As of', profile.asOf],
      ['Scope', scope],
      ['Moviegoers', figure(profile.audience)],
      ['Compared with', base],
      ['Base, moviegoers', figure(profile.base)],
      ['Currency', profile.currency],
      ['Privacy', privacyWords(profile.privacy)],
    ],
  };
}

/** The whole profile as one text: its figures, then every breakdown under its title. */
export function profileCsv(origin: FileOrigin, { summaries, breakdowns, currency }: Profile): string {
  const figures = toCsv(
    ['Figure', 'Unit', 'Audience', 'Base', 'Index', 'Note'],
    summaries.map(({ label, unit, audience, base, index, rough }) => [
      label,
      unit === 'money' ? currency : unit,
      inUnit(unit, audience) ?? 'too few',
      inUnit(unit, base) ?? 'too few',
      index,
      rough ? 'rough' : null,
    ]),
  );
  const tables = breakdowns.map((breakdown) => {
    const { columns, rows } = tableOf(breakdown);
    return withOrigin([['Table', [breakdown.label, breakdown.window].filter((part) => part !== null).join(', ')]], toCsv(columns, rows));
  });
  return withOrigin(origin.lines, [figures, ...tables].join('\r\n'));
}

/** Money is stored in cents; a spreadsheet should have it in the currency's unit. */
function inUnit(unit: Profile['summaries'][number]['unit'], value: number | null): number | null {
  return unit === 'money' && value !== null ? value / 100 : value;
}
