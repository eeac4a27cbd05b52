import { ageBands, firstWeek, openingWeekend, previews } from '@marquee/dsl';
import type { Json, JsonObject } from '../draft/json.ts';

interface NamedValue<T> {
  readonly label: string;
  readonly value: T;
}
interface Comparison {
  readonly op: string;
  readonly value: Json;
}

const between = (label: string, from: number, to: number): NamedValue<Comparison> => ({
  label,
  value: { op: 'between', value: [from, to] },
});
const atLeast = (label: string, from: number): NamedValue<Comparison> => ({ label, value: { op: 'atLeast', value: from } });
/** The bands that profiles are by, but for who is too young to be asked about. */
const ages = ageBands.slice(1).map(({ label, from, to }) => (to === undefined ? atLeast(label, from) : between(label, from, to)));

const byField: Readonly<Record<string, readonly NamedValue<Comparison>[]>> = {
  age: [...ages, between('under 25', 0, 24), atLeast('50 and over', 50)],
  runDay: [
    between('opening weekend', openingWeekend.from, openingWeekend.to),
    between('first week', firstWeek.from, firstWeek.to),
    { label: 'previews', value: { op: 'atMost', value: previews.to } },
  ],
  leadDays: [{ label: 'on the day', value: { op: 'exactly', value: 0 } }, atLeast('a week ahead or more', 7)],
};

/** Comparisons of a field that are asked for most. */
export function comparisonsFor(field: string): readonly NamedValue<Comparison>[] {
  return Object.hasOwn(byField, field) ? (byField[field] ?? []) : [];
}

/** Times that are asked for most, for an as-of date. */
export function windowsFor(asOf: string): readonly NamedValue<JsonObject>[] {
  const year = Number(asOf.slice(0, 4));
  const last = (label: string, count: number, unit: string) => ({ label, value: { kind: 'last', count, unit } });
  return [
    last('30 days', 30, 'day'),
    last('90 days', 90, 'day'),
    last('6 months', 6, 'month'),
    last('12 months', 12, 'month'),
    { label: 'this year', value: { kind: 'between', from: `${year}-01-01`, to: asOf } },
    { label: 'last year', value: { kind: 'between', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
  ];
}
