import type { Day } from '../day.ts';
import type { AttributeCondition, Condition, Definition, Value, VisitFilter, VisitLeaf, VisitsCondition } from '../definition.ts';
import type { Moviegoer, Visit } from '../moviegoer.ts';
import { fixtureAsOf } from './fixture-world.ts';

/** A question about the fixture world, with a filter function written by hand that gives the expected answer. */
export interface NamedCase {
  readonly name: string;
  readonly definition: Definition;
  readonly asOf: Day;
  /** The definitions of the segments it refers to, by id. */
  readonly segments: Readonly<Record<string, Definition>>;
  /** The expected moviegoers, by a plain filter function. It never uses the language's own evaluators. */
  readonly expected: (moviegoer: Moviegoer) => boolean;
}

interface Rest {
  readonly asOf?: Day;
  readonly segments?: Readonly<Record<string, Definition>>;
}

export function namedCase(
  name: string,
  where: Condition,
  expected: (moviegoer: Moviegoer) => boolean,
  { asOf = fixtureAsOf, segments = {} }: Rest = {},
): NamedCase {
  return { name, definition: { version: 1, where }, asOf, segments, expected };
}

export function attribute(field: string, op: string, value?: Value): AttributeCondition {
  return { kind: 'attribute', field, op, ...(value === undefined ? {} : { value }) };
}
export function visit(field: string, op: string, value?: Value): VisitLeaf {
  return { kind: 'visit', field, op, ...(value === undefined ? {} : { value }) };
}
export function visits(where?: VisitFilter, rest: Omit<VisitsCondition, 'kind' | 'where'> = {}): VisitsCondition {
  return { kind: 'visits', ...(where === undefined ? {} : { where }), ...rest };
}

/** The visits whose session is on or before the as-of date, for filters written by hand. */
export function attended(moviegoer: Moviegoer, asOf: Day = fixtureAsOf): readonly Visit[] {
  return moviegoer.visits.filter((one) => one.businessDay <= asOf);
}
