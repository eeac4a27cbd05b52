import type { Condition, SegmentResolver } from './definition.ts';
import { scoringOf } from './scoring.ts';
import { followReference } from './segments-within.ts';

/**
 * A condition in which each reference is replaced by the root condition of its segment, through all levels. Pointers outside references stay as they are, and
 * a condition without references stays the same object.
 * Throws for a reference that `resolveReferences` would have reported.
 */
export function putInReferences(condition: Condition, resolve: SegmentResolver, path: readonly string[] = []): Condition {
  switch (condition.kind) {
    case 'segment': {
      const found = followReference(resolve, path, condition.id, condition.version);
      return putInReferences(found.definition.where, resolve, found.path);
    }
    case 'lookalike':
      return { ...condition, scoring: scoringOf(condition, resolve) };
    case 'not': {
      const of = putInReferences(condition.of, resolve, path);
      return of === condition.of ? condition : { kind: 'not', of };
    }
    case 'all':
    case 'any': {
      const of = condition.of.map((child) => putInReferences(child, resolve, path));
      return of.every((child, index) => child === condition.of[index]) ? condition : { kind: condition.kind, of };
    }
    default:
      return condition;
  }
}
