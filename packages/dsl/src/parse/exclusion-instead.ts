import { wholeVisits } from '../conditions/whole-visits.ts';
import type { NotCondition, VisitFilter, VisitsCondition } from '../definition.ts';

const positives: Readonly<Record<string, string>> = { notIn: 'in', noneOf: 'anyOf' };

/**
 * What somebody may have meant who asks for at least one visit that is *not* so: nobody who ever made one that is so. "A visit to a film
 * that is not Horror" is met by whoever saw a comedy once, and a hundred horror films. Null for everything else.
 */
export function exclusionInstead(node: VisitsCondition): NotCondition | null {
  const { measure, op, value, where } = wholeVisits(node);
  if (where === undefined || measure !== 'visits' || op !== 'atLeast' || value !== 1) return null;
  const meant = oppositeOf(where);
  return meant === null ? null : { kind: 'not', of: { ...node, where: meant } };
}

/** The filter that a wholly negative one is the opposite of. */
function oppositeOf(filter: VisitFilter): VisitFilter | null {
  switch (filter.kind) {
    case 'visit': {
      const op = positives[filter.op];
      return op === undefined ? null : { ...filter, op };
    }
    case 'not':
      return filter.of.kind === 'not' || oppositeOf(filter.of) !== null ? null : filter.of;
    case 'all': {
      const of = filter.of.map(oppositeOf);
      const found = of.filter((one) => one !== null);
      return found.length === of.length ? (found.length === 1 ? (found[0] ?? null) : { kind: 'any', of: found }) : null;
    }
    case 'any':
      return null;
  }
}
