import { wholeVisits } from '../conditions/whole-visits.ts';
import type { NotCondition, VisitFilter, VisitsCondition } from '../definition.ts';

const positives: Readonly<Record<string, string>> = { notIn: 'in', noneOf: 'anyOf' };

/**
 * Somebody who asks for at least one visit that is *not* of some kind may have meant an exclusion: moviegoers who never made a visit of that kind.
 * "A visit to a film that is not Horror" also finds somebody who saw one comedy and a hundred horror films. Returns the exclusion, or null
 * for any other condition.
 */
export function exclusionInstead(node: VisitsCondition): NotCondition | null {
  const { measure, op, value, where } = wholeVisits(node);
  if (where === undefined || measure !== 'visits' || op !== 'atLeast' || value !== 1) return null;
  const meant = oppositeOf(where);
  return meant === null ? null : { kind: 'not', of: { ...node, where: meant } };
}

/** If a filter consists of negative parts only, the positive filter that it is the opposite of; otherwise null. */
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
