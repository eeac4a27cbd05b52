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

const byField: Readonly<Record<string, readonly NamedValue<Comparison>[]>> = {
  age: [
    between('12–17', 12, 17),
    between('18–24', 18, 24),
    between('25–34', 25, 34),
    between('35–44', 35, 44),
    between('45–54', 45, 54),
    between('55–64', 55, 64),
    { label: '65 and over', value: { op: 'atLeast', value: 65 } },
    between('under 25', 0, 24),
    { label: '50 and over', value: { op: 'atLeast', value: 50 } },
  ],
  // Previews through Sunday, as the metric dictionary has it.
  runDay: [between('opening weekend', -1, 2), between('first week', 0, 6), { label: 'previews', value: { op: 'atMost', value: -1 } }],
  leadDays: [
    { label: 'on the day', value: { op: 'exactly', value: 0 } },
    { label: 'a week ahead or more', value: { op: 'atLeast', value: 7 } },
  ],
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
