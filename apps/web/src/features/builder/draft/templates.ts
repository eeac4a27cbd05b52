import { type FieldEntry, type FieldName, fieldEntry, type Measure, operatorsFor } from '@marquee/dsl';
import type { JsonObject } from './json.ts';

const lastYear = { kind: 'last', count: 12, unit: 'month' } as const;

/** The operator a new condition on a field begins with: the first of its kind. */
export function firstOperator(field: string): string {
  return operatorsFor(field)[0]?.name ?? 'in';
}

/** A condition on a field, its value still to come. */
export function leafFor(field: FieldName): JsonObject {
  return { kind: entryOf(field).of === 'moviegoer' ? 'attribute' : 'visit', field, op: firstOperator(field) };
}

/** A row on a field: of the moviegoer itself, or of visits that have it. */
export function conditionFor(field: FieldName): JsonObject {
  return entryOf(field).of === 'moviegoer' ? leafFor(field) : { ...visitsFor('visits'), where: leafFor(field) };
}

/** A row on visits. What cannot be guessed is left blank (null), so that the row says it is unfinished. */
export function visitsFor(measure: Measure): JsonObject {
  const firstValues = {
    visits: 1,
    films: 2,
    tickets: null,
    spend: null,
    ticketSpend: null,
    concessionSpend: null,
    share: null,
  } satisfies Record<Measure, number | null>;
  return { kind: 'visits', during: lastYear, measure, op: 'atLeast', value: firstValues[measure] };
}

export const neverVisited: JsonObject = { kind: 'visits', during: lastYear, measure: 'visits', op: 'exactly', value: 0 };
export const emptyGroup = (kind: 'all' | 'any'): JsonObject => ({ kind, of: [] });
export const segmentCondition = (id?: string): JsonObject => (id === undefined ? { kind: 'segment' } : { kind: 'segment', id });
/** The tenth most like an audience. */
export const lookalikeCondition = (id?: string): JsonObject => ({ kind: 'lookalike', ...(id === undefined ? {} : { id }), top: 10 });
/** Of a campaign, its target group: whom it was meant for. */
export const campaignCondition = (id?: string): JsonObject => ({ kind: 'campaign', ...(id === undefined ? {} : { id }), group: 'target' });
export const emptyDefinition: JsonObject = { version: 1, where: { kind: 'all', of: [] } };

function entryOf(field: FieldName): FieldEntry {
  const entry = fieldEntry(field);
  if (!entry) throw new Error(`No field ${field}`);
  return entry;
}
