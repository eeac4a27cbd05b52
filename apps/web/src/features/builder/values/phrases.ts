import { type FieldEntry, type FieldUnit, fieldEntry, isIsoDate, type LastWindow, type Measure, type MeasureOperator } from '@marquee/dsl';
import { isList, isObject, type Json, property, text } from '../draft/json.ts';
import { money } from './money.ts';

const whole = new Intl.NumberFormat('en-US');

/** "a", "a or b", "a, b or c": the first ones in full, how many more stand apart. */
export function listed(names: readonly string[], most = 4): { readonly text: string; readonly more: number } {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const last = shown.at(-1) ?? '';
  const joined = shown.length < 2 || shown.length < names.length ? shown.join(', ') : `${shown.slice(0, -1).join(', ')} or ${last}`;
  return { text: joined, more: names.length - shown.length };
}

const days = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** An ISO date as people read it, "5 Jan 2026"; as it stands when it is none. */
export function dayText(iso: string): string {
  if (!isIsoDate(iso)) return iso;
  const parts = new Map(days.formatToParts(new Date(`${iso}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
}

/** A number in a field's unit. */
export function amountText(value: number, unit: FieldUnit | 'percent' | undefined): string {
  if (unit === 'money') return money(value);
  return `${value < 0 ? '−' : ''}${whole.format(Math.abs(value))}${unit === 'percent' ? '%' : ''}`;
}

/** "last 12 months". */
function lastText(window: Json | undefined): string | null {
  const count = property(window, 'count');
  const unit = text(property(window, 'unit'));
  if (typeof count !== 'number' || unit === undefined) return null;
  return count === 1 ? `last ${unit}` : `last ${whole.format(count)} ${unit}s`;
}

/** A window in words; null while it is unfinished. */
export function windowText(window: Json | undefined): string | null {
  if (window === undefined) return 'any time';
  if (!isObject(window)) return null;
  if (window.kind === 'last') return lastText(window);
  const [from, to] = [text(window.from), text(window.to)];
  return from === undefined || to === undefined ? null : `${dayText(from)} to ${dayText(to)}`;
}

/** What stands before the window part: "in the last 12 months", "at any time", "from 1 May to 3 May". */
export function windowLead(window: Json | undefined): string {
  if (window === undefined) return 'at';
  return property(window, 'kind') === 'between' ? 'from' : 'in the';
}

type Range = { readonly from: Json | undefined; readonly to: Json | undefined };
const pair = (value: Json | undefined): Range => (isList(value) ? { from: value[0], to: value[1] } : { from: undefined, to: undefined });

/** "18 or over", "at least $12", "5 to 9"; null while the value is missing. */
export function comparisonText(entry: FieldEntry, op: string | undefined, value: Json | undefined): string | null {
  if (op === 'known') return 'known';
  if (op === 'unknown') return 'not known';
  if (entry.kind === 'date') return dateText(op, value);
  const say = (number: number) => amountText(number, entry.unit);
  if (op === 'between') {
    const { from, to } = pair(value);
    return typeof from === 'number' && typeof to === 'number' ? `${say(from)} to ${say(to)}` : null;
  }
  if (typeof value !== 'number') return null;
  if (entry.unit === 'years') return { atLeast: `${value} or over`, atMost: `${value} or under` }[op ?? ''] ?? `exactly ${value}`;
  return `${{ atLeast: 'at least ', atMost: 'at most ' }[op ?? ''] ?? 'exactly '}${say(value)}`;
}

function dateText(op: string | undefined, value: Json | undefined): string | null {
  if (op === 'within') return lastText(value) === null ? null : `in the ${lastText(value)}`;
  if (op === 'between') {
    const { from, to } = pair(value);
    return typeof from === 'string' && typeof to === 'string' ? `${dayText(from)} to ${dayText(to)}` : null;
  }
  if (typeof value !== 'string') return null;
  return `${op === 'onOrBefore' ? 'on or before' : 'on or after'} ${dayText(value)}`;
}

/** The words around a bound of a measure: "visited [at least 3 times]", "saw [at least 4] different films". */
export const measurePhrases = {
  visits: { verb: 'visited', after: '', menu: 'visited a number of times', hole: 'how often', unit: undefined },
  share: { verb: 'made', after: 'of their visits', menu: 'made a share of their visits', hole: 'a share', unit: 'percent' },
  films: { verb: 'saw', after: 'different films', menu: 'saw a number of different films', hole: 'how many', unit: undefined },
  tickets: { verb: 'bought', after: 'tickets', menu: 'bought a number of tickets', hole: 'how many', unit: undefined },
  spend: { verb: 'spent', after: 'in all', menu: 'spent an amount', hole: 'an amount', unit: 'money' },
  ticketSpend: { verb: 'spent', after: 'on tickets', menu: 'spent an amount on tickets', hole: 'an amount', unit: 'money' },
  concessionSpend: { verb: 'spent', after: 'on concessions', menu: 'spent an amount on concessions', hole: 'an amount', unit: 'money' },
} as const satisfies Record<
  Measure,
  {
    readonly verb: string;
    readonly after: string;
    readonly menu: string;
    readonly hole: string;
    readonly unit: 'money' | 'percent' | undefined;
  }
>;

/** Whether a text names a measure of this version of the language. */
export function isMeasure(name: Json | undefined): name is Measure {
  return typeof name === 'string' && Object.hasOwn(measurePhrases, name);
}

const boundWords = { atLeast: 'at least ', atMost: 'at most ', exactly: 'exactly ', between: '' } as const satisfies Record<
  MeasureOperator,
  string
>;

/** Whether a text names a comparison of measures. */
export function isMeasureOperator(name: Json | undefined): name is MeasureOperator {
  return typeof name === 'string' && Object.hasOwn(boundWords, name);
}

/** "at least 3 times", "once", "0 times", "at least $40"; null while it is missing. */
export function boundText(measure: Measure, op: MeasureOperator, value: Json | undefined): string | null {
  const { unit } = measurePhrases[measure];
  const times = measure === 'visits';
  if (op === 'between') {
    const { from, to } = pair(value);
    if (typeof from !== 'number' || typeof to !== 'number') return null;
    return `${amountText(from, unit)} to ${amountText(to, unit)}${times ? ' times' : ''}`;
  }
  if (typeof value !== 'number') return null;
  if (times && op === 'exactly' && value === 0) return '0 times';
  const amount = times ? (value === 1 ? 'once' : `${amountText(value, unit)} times`) : amountText(value, unit);
  return boundWords[op] + amount;
}

/** What a row in the moviegoer's own fields begins with. */
export function attributeLead(field: string): string {
  const leads: Readonly<Record<string, string>> = {
    age: 'have an',
    gender: 'have',
    region: 'live in',
    exhibitor: 'are members of',
    tier: 'are in',
    favouriteSite: 'named as',
    usualSite: 'have as',
    preferredSites: 'asked to hear from',
    reachableBy: 'are',
    joinedOn: '',
  };
  return Object.hasOwn(leads, field) ? (leads[field] ?? '') : 'have';
}

/** How a list is joined to its field: "region any of California". */
export function listWord(op: string | undefined): string {
  return { in: 'any of', notIn: 'none of', anyOf: 'any of', allOf: 'all of', noneOf: 'none of' }[op ?? ''] ?? '';
}

export function fieldLabel(field: string | undefined): string {
  return (field === undefined ? undefined : fieldEntry(field)?.label) ?? field ?? 'a field';
}

export const defaultWindow: LastWindow = { kind: 'last', count: 12, unit: 'month' };
