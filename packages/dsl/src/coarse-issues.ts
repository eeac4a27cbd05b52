import { dayOfIso, isoOfDay, plusMonths } from './day.ts';
import type { Definition, Pointer, SegmentResolver, Value } from './definition.ts';
import { fieldEntry } from './fields/entry.ts';
import type { Issue } from './issue.ts';
import { measureOf } from './measures/registry.ts';
import { childPointer } from './pointer.ts';
import { references } from './references.ts';
import { followReference } from './segments-within.ts';
import { dayLabel } from './sentence/day-label.ts';
import { moneyLabel } from './sentence/money-label.ts';
import { walk } from './walk.ts';

/** Amounts of money are told in steps of so many minor units. */
export const moneyStep = 500;

/**
 * Where a parsed definition asks more finely than it may of those whom it must not point at single people: days of a moviegoer by whole months, money in steps
 * of five units. Issue `too_fine` at the value; of a segment that is referred to, at the reference's `/id`.
 */
export function coarseIssues(
  definition: Definition,
  resolve: SegmentResolver,
  { currency, segmentName }: { readonly currency?: string; readonly segmentName?: (id: string) => string | undefined } = {},
): readonly Issue[] {
  const inSegments = references(definition)
    .filter(({ id, version }) => asksFinely(id, version, resolve, []))
    .map(({ id, pointer }) => {
      const name = segmentName?.(id);
      const message = `Segment ${name === undefined ? id : `“${name}”`} asks for days or amounts more finely than you may. Change it to whole months and steps of ${moneyLabel(moneyStep, currency)}.`;
      return issue(childPointer(pointer, 'id'), message, { id });
    });
  return [...ownIssues(definition, currency), ...inSegments];
}

function asksFinely(id: string, version: number | undefined, resolve: SegmentResolver, path: readonly string[]): boolean {
  const followed = followReference(resolve, path, id, version);
  return (
    ownIssues(followed.definition).length > 0 ||
    references(followed.definition).some((one) => asksFinely(one.id, one.version, resolve, followed.path))
  );
}

function ownIssues(definition: Definition, currency?: string): readonly Issue[] {
  return walk(definition).flatMap(({ node, pointer }) => {
    const at = childPointer(pointer, 'value');
    if (node.kind === 'attribute' && fieldEntry(node.field)?.kind === 'date') return dateIssues(node.op, node.value, at);
    if (node.kind === 'visit') return fieldEntry(node.field)?.unit === 'money' ? moneyIssues(node.value, at, currency) : [];
    return node.kind === 'visits' && measureOf(node.measure ?? 'visits').unit === 'money' ? moneyIssues(node.value, at, currency) : [];
  });
}

function dateIssues(op: string, value: Value | undefined, at: Pointer): readonly Issue[] {
  if (typeof value === 'object' && 'unit' in value)
    return value.unit === 'month' || value.unit === 'year'
      ? []
      : [issue(childPointer(at, 'unit'), 'Ask for whole months or years here: single days could point at one person.', {})];
  const dates = Array.isArray(value) ? value : [value];
  return dates.flatMap((date, index) => {
    if (typeof date !== 'string') return [];
    const place = Array.isArray(value) ? childPointer(at, index) : at;
    const first = `${date.slice(0, 8)}01`;
    const next = plusMonths(dayOfIso(first), 1);
    const ends = op === 'onOrBefore' || (Array.isArray(value) && index === 1);
    const day = dayOfIso(date);
    if (day === (ends ? next - 1 : dayOfIso(first))) return [];
    const choices = ends ? [isoOfDay(dayOfIso(first) - 1), isoOfDay(next - 1)] : [first, isoOfDay(next)];
    const message = `Ask for whole months here, because single days could point at one person: ${choices.map(dayLabel).join(' or ')}.`;
    return [issue(place, message, { choices })];
  });
}

function moneyIssues(value: Value | undefined, at: Pointer, currency?: string): readonly Issue[] {
  const amounts = Array.isArray(value) ? value : [value];
  return amounts.flatMap((amount, index) => {
    if (typeof amount !== 'number' || amount % moneyStep === 0) return [];
    const lower = Math.floor(amount / moneyStep) * moneyStep;
    const choices = [lower, lower + moneyStep];
    const message = `Ask for amounts in steps of ${moneyLabel(moneyStep, currency)} here, because exact ones could point at one person: ${choices.map((one) => moneyLabel(one, currency)).join(' or ')}.`;
    return [issue(Array.isArray(value) ? childPointer(at, index) : at, message, { choices })];
  });
}

function issue(path: Pointer, message: string, params: Issue['params']): Issue {
  return { severity: 'error', code: 'too_fine', path, message, params };
}
