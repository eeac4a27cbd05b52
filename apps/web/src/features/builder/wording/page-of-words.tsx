import { type Condition, describe, describeCondition, fieldEntry } from '@marquee/dsl';
import { isValidElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Building, BuildingContext } from '../builder-context.ts';
import { conditionRow, conjunction } from '../condition-rows.tsx';
import { conditionTree, groupKind, rowsOf } from '../draft/condition-tree.ts';
import type { Json } from '../draft/json.ts';
import { sentenceNames } from '../server/use-names.ts';

/** Labels as the host has them: the page reads as a person of the trade would see it. */
export const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  region: { tx: 'Texas', ca: 'California', ny: 'New York' },
  exhibitor: { a: 'Starlight', b: 'Nova Cinemas', c: 'Lux' },
  tier: { a: 'Gold', b: 'Silver', c: 'Basic' },
  favouriteSite: { a: 'Nova Galleria', b: 'Lux Uptown', c: 'Starlight Bay' },
  usualSite: { a: 'Nova Galleria', b: 'Lux Uptown', c: 'Starlight Bay' },
  preferredSites: { a: 'Nova Galleria', b: 'Lux Uptown', c: 'Starlight Bay' },
  film: { a: 'Undertow Parish', b: 'Meadow, Hatter', c: 'Odalys' },
  'film.rating': { a: 'PG', b: 'R', c: 'PG-13' },
  'film.distributor': { a: 'Halden', b: 'Borealis', c: 'Kite' },
  'film.franchise': { a: 'Parish', b: 'Kestrel', c: 'Astra' },
  'film.director': { a: 'Ida Voss', b: 'Ana Reyes', c: 'Sol Mbeki' },
  'film.genre': { a: 'Horror', b: 'Action', c: 'Comedy' },
  'film.cast': { a: 'Nell Quist', b: 'Sun-mi Park', c: 'Lucía Ferrer' },
  ticketType: { a: 'Child', b: 'Adult', c: 'Senior' },
  site: { a: 'Nova Galleria', b: 'Lux Uptown', c: 'Starlight Bay' },
  'site.region': { tx: 'Texas', ca: 'California', ny: 'New York' },
  format: { a: 'IMAX', b: '3D', c: 'Standard' },
  channel: { app: 'App', 'box office': 'Box office', agency: 'Agency' },
};
const names = {
  currency: 'USD',
  value: (field: string, value: string) =>
    labels[field]?.[value] ?? fieldEntry(field)?.values?.find((one) => one.value === value)?.label ?? value,
  lookalike: (id: string) => ({ fans: 'Horror fans' })[id],
  campaign: (id: string) => ({ opening: 'Hush Acre, opening', last: 'Last chance' })[id],
  segment: (id: string) => ({ fans: 'Horror fans', lapsed: 'Lapsed, but loved' })[id],
  remember: () => undefined,
};

/** The words of every row of a definition, as they stand on the page: what leads it, what it says, and the line below. */
function rowsOfPage(document: Json): readonly string[] {
  const building: Building = {
    document,
    issues: [],
    names,
    readOnly: false,
    asOf: '2026-11-18',
    coarse: false,
    segmentId: null,
    personId: null,
    edit: () => undefined,
  };
  return rowsOf(document).map((row) => {
    const parentPath = row.path.slice(0, -1);
    const parent = parentPath.reduce<Json>((node, step) => conditionTree.children(node)?.[step] ?? null, document);
    const view = conditionRow({
      row,
      lead: conjunction(groupKind(parent), row.path.at(-1) ?? 0, row.nots % 2 === 1),
      name: '',
      issues: undefined,
      counts: null,
      uncounted: false,
      unanswered: false,
      highlighted: false,
      building,
    });
    const said = (node: unknown) =>
      isValidElement(node) ? textOf(renderToStaticMarkup(<BuildingContext value={building}>{node}</BuildingContext>)) : '';
    const below = said(view.below);
    return `${'  '.repeat(row.path.length - 1)}${[view.lead, said(view.say)].filter((one) => one !== '').join(' ')}${below === '' ? '' : ` / ${below}`}`;
  });
}

function textOf(markup: string): string {
  return (
    markup
      .replaceAll(/<(?:button|span)[^>]*aria-label="(?:Narrow|Add)[^>]*>.*?<\/(?:button|span)>/g, '')
      .replaceAll(/<[^>]*>/g, '')
      // The control that narrows the visits: it is no part of what the row says.
      .replaceAll('about which visits', '')
      .replaceAll(/One visit of another kind.*?Exclude instead/g, '(advice: exclude instead)')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}

/** A page of the words of conditions: for each its rows as they stand in the builder, its sentence, and its short name where that differs. */
export function startPage() {
  const lines: string[] = [];
  return {
    chapter: (title: string) => void lines.push('', `# ${title}`, ''),
    entry(where: Condition): void {
      const options = sentenceNames(names);
      const sentence = describe({ version: 1, where }, options);
      const short = describeCondition(where, options);
      const rows = rowsOfPage(JSON.parse(JSON.stringify({ version: 1, where })));
      lines.push(...rows.map((row) => `  ${row}`), `    = ${sentence}`);
      if (!sentence.toLowerCase().endsWith(`${short.toLowerCase()}.`)) lines.push(`    ~ ${short}`);
    },
    text: () => `${lines.join('\n').trim()}\n`,
  };
}
