import type { Issue } from '@marquee/dsl';
import { at, type Json, property } from './json.ts';
import { isTyped, isUnfinished } from './row-issues.ts';

const needs: Readonly<Record<string, string>> = {
  value: 'a value',
  field: 'a field',
  op: 'a comparison',
  id: 'a segment',
  group: 'a group',
  kind: 'a kind',
  of: 'a condition',
  count: 'a number',
  unit: 'a unit of time',
  from: 'a first day',
  to: 'a last day',
};

/** What an unfinished row still needs, in words: "Unfinished: needs a value and a first day." */
export function needsText(issues: readonly Issue[], document: Json): string {
  const wanted = new Set(issues.filter((issue) => isUnfinished(issue, document)).map((issue) => needOf(issue, document)));
  // Without a field nothing else can be filled in yet.
  const list = wanted.has('a field') ? ['a field'] : [...wanted];
  return `Unfinished: needs ${list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : list[0]}.`;
}

function needOf(issue: Issue, document: Json): string {
  const value = at(document, issue.path);
  if (isTyped(issue, value)) return `a whole number in place of “${String(value)}”`;
  if (issue.code === 'not_a_date') return `a day in place of “${String(value)}”`;
  const visits = at(document, issue.path.slice(0, issue.path.lastIndexOf('/')));
  if (issue.path.endsWith('/value') && property(visits, 'kind') === 'visits')
    return /spend$/i.test(String(property(visits, 'measure'))) ? 'an amount' : 'a number';
  if (issue.code === 'empty_group') return 'a condition';
  if (issue.code === 'empty_list') return 'a value';
  const name =
    typeof issue.params.property === 'string'
      ? issue.params.property
      : (issue.path.split('/').findLast((step) => !/^\d+$/.test(step)) ?? 'value');
  if (name === 'id' && property(holderOf(issue, document), 'kind') === 'campaign') return 'a campaign';
  if (name === 'id' && property(holderOf(issue, document), 'kind') === 'lookalike') return 'a lookalike model';
  return needs[name] ?? `“${name}”`;
}

/** The condition that an issue is about: where a property is missing, or has its place. */
function holderOf({ code, path }: Issue, document: Json): Json | undefined {
  return at(document, code === 'missing_property' ? path : path.slice(0, path.lastIndexOf('/')));
}
