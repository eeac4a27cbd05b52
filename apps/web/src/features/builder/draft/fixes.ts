import { dayLabel, exclusionInstead, fieldEntry, type Issue, moneyLabel, parse } from '@marquee/dsl';
import { type Row, rowsOf } from './condition-tree.ts';
import { at, child, isList, isObject, type Json, type JsonObject, property, text, withAt, withProperties } from './json.ts';
import { rowOf } from './row-issues.ts';

/** One way to mend an issue: what the button says, and the definition after it. */
export interface Fix {
  readonly label: string;
  readonly document: Json;
}

/** What would mend an issue, most likely first. Every fix changes the definition; an issue that only editing can mend has none. */
export function fixesFor(issue: Issue, document: Json, currency?: string): readonly Fix[] {
  return fixes(issue, document, currency).filter((fix) => fix.document !== document);
}

function fixes(issue: Issue, document: Json, currency: string | undefined): readonly Fix[] {
  const value = at(document, issue.path);
  switch (issue.code) {
    case 'unsupported_combination':
      return [...removeFilter(document, issue.path), ...countVisits(document, issue.path)];
    case 'reversed_bounds':
      return swap(document, issue.path);
    case 'extra_property':
      return [{ label: `Remove “${lastStep(issue.path)}”`, document: withAt(document, issue.path, undefined) }];
    case 'unknown_value':
      return isListItem(document, issue.path)
        ? [{ label: `Remove ${String(value)}`, document: withAt(document, issue.path, undefined) }]
        : [];
    case 'out_of_range':
      return limit(document, issue, value);
    case 'too_fine':
      return coarser(document, issue, currency);
    case 'unknown_segment':
    case 'segment_cycle':
    case 'unknown_campaign':
    case 'unknown_lookalike':
    case 'unknown_kind':
    case 'not_an_object':
    case 'too_deep':
      return removeRow(document, issue.path);
    case 'unsupported_version':
      return [{ label: 'Read it as version 1', document: withAt(document, '/version', 1) }];
    default:
      return [];
  }
}

/** What may have been meant by a row that asks for a visit that is not so, and the words that say why; null for every other row. */
export function exclusionOf(row: Row, document: Json): (Fix & { readonly message: string }) | null {
  if (row.nots > 0 || property(row.core, 'kind') !== 'visits' || property(row.core, 'where') === undefined) return null;
  const parsed = parse({ version: 1, where: row.core });
  if (!parsed.ok || parsed.definition.where.kind !== 'visits') return null;
  const instead = exclusionInstead(parsed.definition.where);
  const advice = parsed.advice.find(({ code }) => code === 'another_visit');
  if (instead === null || advice === undefined) return null;
  return {
    label: 'Exclude instead',
    message: advice.message,
    document: withAt(document, row.pointer, JSON.parse(JSON.stringify(instead))),
  };
}

/** Takes away one condition on the visit; a group that it empties goes too. */
export function withoutFilter(document: Json, pointer: string): Json {
  const parent = up(pointer);
  const holder = at(document, parent);
  if (isList(holder) && holder.length === 1) return withoutFilter(document, up(parent));
  if (property(holder, 'kind') === 'not') return withoutFilter(document, parent);
  return withAt(document, pointer, undefined);
}

function removeFilter(document: Json, path: string): readonly Fix[] {
  const leaf = nearest(document, path, 'visit');
  if (leaf === null) return [];
  const field = text(property(at(document, leaf), 'field')) ?? '';
  return [{ label: `Remove ${fieldEntry(field)?.label ?? (field === '' ? 'this' : field)}`, document: withoutFilter(document, leaf) }];
}

function countVisits(document: Json, path: string): readonly Fix[] {
  const row = nearest(document, path, 'visits');
  const visits = row === null ? undefined : at(document, row);
  if (row === null || !isObject(visits) || property(visits, 'measure') === 'visits') return [];
  return [{ label: 'Count visits instead', document: withAt(document, row, withProperties(visits, { measure: 'visits' })) }];
}

function swap(document: Json, path: string): readonly Fix[] {
  const bounds = at(document, path);
  if (isList(bounds) && bounds.length === 2) return [{ label: 'Swap the two', document: withAt(document, path, bounds.toReversed()) }];
  const holder = isObject(bounds) ? { pointer: path, window: bounds } : windowAbove(document, path);
  if (holder === null) return [];
  const { from, to } = holder.window;
  return from === undefined || to === undefined
    ? []
    : [{ label: 'Swap the two', document: withAt(document, holder.pointer, { ...holder.window, from: to, to: from }) }];
}
function windowAbove(document: Json, path: string): { readonly pointer: string; readonly window: JsonObject } | null {
  const pointer = up(path);
  const window = at(document, pointer);
  return isObject(window) && property(window, 'kind') === 'between' ? { pointer, window } : null;
}

function limit(document: Json, issue: Issue, value: Json | undefined): readonly Fix[] {
  const { from: min, to: max, limit: said } = issue.params;
  if (typeof value !== 'number') return [];
  const bound = typeof max === 'number' && value > max ? max : typeof min === 'number' && value < min ? min : null;
  return bound === null
    ? []
    : [{ label: `Use ${typeof said === 'string' ? said : bound.toLocaleString('en-US')}`, document: withAt(document, issue.path, bound) }];
}

/** The nearest values that may be asked for: ends of months, steps of money, months in place of days. */
function coarser(document: Json, issue: Issue, currency: string | undefined): readonly Fix[] {
  const { choices } = issue.params;
  if (lastStep(issue.path) === 'unit') {
    const window = at(document, up(issue.path));
    const count = property(window, 'count');
    if (!isObject(window) || typeof count !== 'number') return [];
    const days = count * (property(window, 'unit') === 'week' ? 7 : 1);
    const months = Math.max(1, Math.round((days * 12) / 365));
    return [
      {
        label: months === 1 ? 'Use the last month' : `Use the last ${months} months`,
        document: withAt(document, up(issue.path), withProperties(window, { count: months, unit: 'month' })),
      },
    ];
  }
  return (Array.isArray(choices) ? choices : []).flatMap((choice: unknown) => {
    const label = typeof choice === 'string' ? dayLabel(choice) : typeof choice === 'number' ? moneyLabel(choice, currency) : null;
    const value = typeof choice === 'string' || typeof choice === 'number' ? choice : null;
    return label === null ? [] : [{ label: `Use ${label}`, document: withAt(document, issue.path, value) }];
  });
}

function removeRow(document: Json, path: string): readonly Fix[] {
  const row = rowOf(rowsOf(document), path);
  return row ? [{ label: 'Remove this row', document: withoutFilter(document, row.pointer) }] : [];
}

/** The pointer of the nearest node of a kind, from `path` upwards. */
function nearest(document: Json, path: string, kind: string): string | null {
  for (let pointer = path; ; pointer = up(pointer)) {
    if (property(at(document, pointer), 'kind') === kind) return pointer;
    if (pointer === '') return null;
  }
}
function up(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
function lastStep(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
function isListItem(document: Json, pointer: string): boolean {
  const list = at(document, up(pointer));
  return isList(list) && child(up(pointer), lastStep(pointer)) === pointer;
}
