import { ageOn, type Day } from '../day.ts';
import type { Moviegoer, Visit } from '../moviegoer.ts';
import { isAttributeField, isVisitField } from './entry.ts';

/** The value that a field holds: null is missing, an empty list is an empty set, and a date is a day. */
export type Held = string | number | null | readonly string[];

/** The value of a moviegoer's own field on the as-of date. Throws for a name that is no moviegoer field. */
export function heldByMoviegoer(moviegoer: Moviegoer, field: string, asOf: Day): Held {
  if (!isAttributeField(field)) throw new TypeError(`"${field}" is not a moviegoer field.`);
  return field === 'age' ? ageOn(moviegoer.birthDay, asOf) : moviegoer[field];
}

/** The value of a field of one visit. Throws for a name that is no visit field. */
export function heldByVisit(visit: Visit, field: string): Held {
  if (!isVisitField(field)) throw new TypeError(`"${field}" is not a visit field.`);
  return visit[field];
}
