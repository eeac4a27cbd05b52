import type { Condition, Definition } from '@marquee/dsl';

/** Ids of the segments that a stored (checked, canonical) definition refers to, each once. */
export function referencedSegments(definition: unknown): string[] {
  // Only definitions that `parse` accepted are ever stored.
  const { where } = definition as Definition;
  return [...new Set(idsIn(where))];
}

function idsIn(condition: Condition): string[] {
  if (condition.kind === 'segment') return [condition.id];
  if (condition.kind === 'not') return idsIn(condition.of);
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(idsIn) : [];
}
