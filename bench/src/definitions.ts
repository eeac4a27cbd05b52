import {
  type Condition,
  type Definition,
  type FieldName,
  openingWeekend,
  type VisitFilter,
  type VisitsCondition,
  type Window,
} from '@marquee/dsl';

/** Values on record, most frequent first. */
export type ValuesOnRecord = (field: FieldName) => readonly string[];
export const fieldsUsed = [
  'region',
  'exhibitor',
  'tier',
  'usualSite',
  'film',
  'film.genre',
  'film.rating',
  'film.distributor',
  'film.franchise',
  'film.cast',
  'format',
  'site',
  'ticketType',
  'channel',
] as const satisfies readonly FieldName[];

export interface Question {
  readonly name: string;
  readonly definition: Definition;
}

const months = (count: number): Window => ({ kind: 'last', count, unit: 'month' });
const is = (field: string, ...value: readonly string[]): Condition => ({ kind: 'attribute', field, op: 'in', value });
const aged = (from: number, to: number): Condition => ({ kind: 'attribute', field: 'age', op: 'between', value: [from, to] });
const seen = (where: VisitFilter, more: Omit<VisitsCondition, 'kind' | 'where'> = {}): Condition => ({ kind: 'visits', where, ...more });
const visited = (more: Omit<VisitsCondition, 'kind'>): Condition => ({ kind: 'visits', ...more });
const of = (field: string, ...value: readonly string[]): VisitFilter => ({
  kind: 'visit',
  field,
  op: field === 'film.genre' || field === 'film.cast' || field === 'ticketType' ? 'anyOf' : 'in',
  value,
});
const all = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', of: conditions });
const any = (...conditions: readonly Condition[]): Condition => ({ kind: 'any', of: conditions });
const not = (condition: Condition): Condition => ({ kind: 'not', of: condition });
const both = (...filters: readonly VisitFilter[]): VisitFilter => ({ kind: 'all', of: filters });

/** Forty questions over every shape of condition, with values that the data has: what people in the builder ask, light and heavy. */
export function questions(values: ValuesOnRecord): readonly Question[] {
  const value = (field: FieldName, i: number) => values(field)[i % Math.max(1, values(field).length)] ?? 'none';
  const genre = (i: number) => value('film.genre', i);
  const film = (i: number) => value('film', i);
  const women = is('gender', 'female');
  const evening = of('daypart', 'evening', 'late');
  const weekend = of('weekday', 'fri', 'sat', 'sun');
  const premium: VisitFilter = { kind: 'visit', field: 'format', op: 'notIn', value: [value('format', 0)] };
  const opening: VisitFilter = { kind: 'visit', field: 'runDay', op: 'between', value: [openingWeekend.from, openingWeekend.to] };
  const list: Readonly<Record<string, Condition>> = {
    women: women,
    'aged 18 to 34': aged(18, 34),
    'women 18 to 34 of three regions': all(women, aged(18, 34), is('region', value('region', 0), value('region', 1), value('region', 2))),
    'a tier, reachable by email': all(is('tier', value('tier', 0)), {
      kind: 'attribute',
      field: 'reachableBy',
      op: 'anyOf',
      value: ['email'],
    }),
    'joined within two years': { kind: 'attribute', field: 'joinedOn', op: 'within', value: { kind: 'last', count: 2, unit: 'year' } },
    'usual site any of four': is('usualSite', value('usualSite', 0), value('usualSite', 5), value('usualSite', 10), value('usualSite', 15)),
    'any visit': visited({}),
    'any visit in 12 months': visited({ during: months(12) }),
    'twelve visits in 12 months': visited({ during: months(12), value: 12 }),
    'no visit in 6 months': visited({ during: months(6), op: 'exactly', value: 0 }),
    'two to five visits in 12 months': visited({ during: months(12), op: 'between', value: [2, 5] }),
    'one genre in 12 months': seen(of('film.genre', genre(0)), { during: months(12) }),
    'three of one genre in 12 months': seen(of('film.genre', genre(1)), { during: months(12), value: 3 }),
    'three of one genre, evenings, in 12 months': seen(both(of('film.genre', genre(2)), evening), { during: months(12), value: 3 }),
    'one film': seen(of('film', film(0))),
    'one of ten films': seen(of('film', ...Array.from({ length: 10 }, (_, i) => film(i * 3)))),
    'one film and not another': all(seen(of('film', film(1))), not(seen(of('film', film(2))))),
    'a film in its opening weekend': seen(both(of('film', film(0)), opening)),
    'opening weekends in premium formats': seen(both(opening, premium), { during: months(24), value: 2 }),
    'weekend matinees': seen(both(weekend, of('daypart', 'matinee')), { during: months(12), value: 2 }),
    'a distributor’s films': seen(of('film.distributor', value('film.distributor', 0)), { during: months(24), value: 2 }),
    'a franchise': seen(of('film.franchise', value('film.franchise', 0))),
    'films with one person': seen(of('film.cast', value('film.cast', 0))),
    'a rating, bought online': seen(both(of('film.rating', value('film.rating', 0)), of('channel', value('channel', 0))), {
      during: months(6),
    }),
    'child tickets, parties of three': seen(
      both(of('ticketType', value('ticketType', 1)), { kind: 'visit', field: 'tickets', op: 'atLeast', value: 3 }),
    ),
    'booked a week ahead': seen({ kind: 'visit', field: 'leadDays', op: 'atLeast', value: 7 }, { during: months(12) }),
    'spent 200 in 12 months': visited({ during: months(12), measure: 'spend', value: 20_000 }),
    'spent 40 on concessions in 6 months': visited({ during: months(6), measure: 'concessionSpend', value: 4_000 }),
    'twenty tickets in 24 months': visited({ during: months(24), measure: 'tickets', value: 20 }),
    'five different films in 12 months': visited({ during: months(12), measure: 'films', value: 5 }),
    'four different films of one genre': seen(of('film.genre', genre(0)), { during: months(24), measure: 'films', value: 4 }),
    'at least 40 % of one genre': seen(of('film.genre', genre(3)), { during: months(12), measure: 'share', value: 40 }),
    'at most 10 % in the evening': seen(evening, { during: months(12), measure: 'share', op: 'atMost', value: 10 }),
    'bought in the last 30 days': visited({ during: { kind: 'last', count: 30, unit: 'day' }, basis: 'purchase' }),
    'presale buyers of one week': visited({
      during: { kind: 'last', count: 1, unit: 'week' },
      basis: 'purchase',
      measure: 'tickets',
      value: 2,
    }),
    'visits to sites of one region': seen(of('site.region', value('region', 0)), { during: months(12), value: 2 }),
    'women 18 to 34, horror evenings, not one film': all(
      women,
      aged(18, 34),
      seen(both(of('film.genre', genre(2)), evening), { during: months(12), value: 2 }),
      not(seen(of('film', film(3)))),
    ),
    'any of three ways in': any(
      seen(of('film.genre', genre(0), genre(1)), { during: months(12), value: 3 }),
      seen(of('film.genre', genre(0)), { during: months(12), measure: 'share', value: 40 }),
      seen(both(of('film', film(4), film(5)), opening)),
    ),
    'nested with exclusions': all(
      aged(18, 64),
      any(seen(both(of('film.genre', genre(0)), evening), { during: months(12), value: 3 }), visited({ during: months(12), value: 12 })),
      not(any(visited({ during: months(6), op: 'exactly', value: 0 }), seen(of('film', film(6))))),
      is('region', value('region', 0), value('region', 1), value('region', 2), value('region', 3)),
    ),
    'eight conditions on visits': all(
      visited({ during: months(24), value: 2 }),
      any(
        seen(of('film.genre', genre(0)), { during: months(12) }),
        seen(of('film.genre', genre(1)), { during: months(12) }),
        seen(of('film.genre', genre(2)), { during: months(12) }),
        seen(weekend, { during: months(12), value: 2 }),
      ),
      visited({ during: months(12), measure: 'spend', value: 3_000 }),
      seen(premium, { during: months(12), op: 'atMost', value: 5 }),
      not(seen(of('format', value('format', 1)), { during: months(3) })),
    ),
  };
  return Object.entries(list).map(([name, where]) => ({ name, definition: { version: 1, where } }));
}
