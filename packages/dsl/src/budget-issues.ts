import type { Definition, SegmentResolver } from './definition.ts';
import { estimate } from './estimate.ts';
import type { Issue } from './issue.ts';

/**
 * `too_costly`, at the condition that costs most, where answering a definition takes more work than the budget; none otherwise. Its references
 * must resolve: `resolveReferences` says whether they do.
 *
 * @param budget in questions about visits that count visits (`Estimate.work`)
 */
export function budgetIssues(definition: Definition, resolve: SegmentResolver, budget: number): readonly Issue[] {
  const { work, dearest } = estimate(definition, resolve);
  if (dearest === null || work <= budget) return [];
  const here = dearest.work;
  const message = `Counting this takes ${work} parts of work, and one question may take ${budget}; ${here === work ? 'all of them are' : `${here} are`} here. Ask fewer different things about visits at once, or put several values into one condition.`;
  return [{ severity: 'error', code: 'too_costly', path: dearest.pointer, message, params: { work, budget, here } }];
}
