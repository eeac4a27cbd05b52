import { type Day, type Definition, isoOfDay, openingWeekend, type VisitFilter, type VisitsCondition } from '@marquee/dsl';
import { presaleFrom } from '../../insights/index.ts';

/** Whoever saw a film, in a visit that all filters hold for. */
export function saw(film: string, ...filters: readonly VisitFilter[]): VisitsCondition {
  const leaf: VisitFilter = { kind: 'visit', field: 'film', op: 'in', value: [film] };
  return { kind: 'visits', where: filters.length === 0 ? leaf : { kind: 'all', of: [leaf, ...filters] } };
}

/** Whoever saw it on a run day from one to another. */
export function sawInRun(film: string, from: number, to: number): VisitsCondition {
  return saw(film, {
    kind: 'visit',
    field: 'runDay',
    ...(from === to ? { op: 'exactly', value: from } : { op: 'between', value: [from, to] }),
  });
}

/** Whoever saw it before a run day. */
export function sawBefore(film: string, runDay: number): VisitsCondition {
  return saw(film, { kind: 'visit', field: 'runDay', op: 'atMost', value: runDay - 1 });
}

/** A film's audience: who saw it at least once. */
export function audienceOf(film: string): Definition {
  return { version: 1, where: saw(film) };
}

/** Whoever bought a ticket of a film up to so many days before its release, for a visit that all filters hold for. */
export function boughtAhead(film: string, release: Day, daysBefore: number, ...filters: readonly VisitFilter[]): VisitsCondition {
  const during = { kind: 'between', from: isoOfDay(release - presaleFrom), to: isoOfDay(release - daysBefore) } as const;
  return { ...saw(film, ...filters), during, basis: 'purchase' };
}

/** Whoever came after the opening weekend of a film. */
export function sawAfterOpening(film: string): VisitsCondition {
  return saw(film, { kind: 'visit', field: 'runDay', op: 'atLeast', value: openingWeekend.to + 1 });
}
