import { type FieldName, fields, heldByMoviegoer, heldByVisit } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { ServiceError } from '../errors.ts';
import { inScope, type Recorded } from './recorded.ts';

export interface ValuesQuestion {
  readonly scope: AudienceScope;
  readonly field: FieldName;
  /** Beyond as many, moviegoers need not be counted one by one. */
  readonly upTo: number;
}
export interface ValueOnRecord {
  readonly value: string;
  /** The moviegoers or visits that have it. */
  readonly count: number;
  /** The moviegoers who have it; `upTo` where they are as many or more. */
  readonly people: number;
}

/**
 * Every distinct value on record of a keyword or set field, most frequent first, ties by text.
 *
 * @throws ServiceError `bad_request` for a number or date field
 */
export function values(recorded: Recorded, { scope, field, upTo }: ValuesQuestion): readonly ValueOnRecord[] {
  refuseWithoutValues(field);
  const found = new Map<string, { count: number; readonly people: Set<string> }>();
  for (const one of inScope(recorded, scope)) {
    // A field that has values does not depend on a day.
    const held = fields[field].of === 'moviegoer' ? [heldByMoviegoer(one, field, 0)] : one.visits.map((visit) => heldByVisit(visit, field));
    for (const value of held.flatMap((each) => each ?? []).map(String)) {
      const entry = found.get(value) ?? { count: 0, people: new Set() };
      found.set(value, entry);
      entry.count += 1;
      entry.people.add(one.id);
    }
  }
  return [...found]
    .map(([value, { count, people }]) => ({ value, count, people: Math.min(people.size, upTo) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** @throws ServiceError `bad_request` for a field of numbers or days, of which there is no list. */
export function refuseWithoutValues(field: FieldName): void {
  const { kind } = fields[field];
  if (kind !== 'keyword' && kind !== 'set')
    throw new ServiceError('bad_request', `The field ${field} is a ${kind}: it has no list of values to choose from.`, { field });
}
