import type { Definition, SegmentResolver } from './definition.ts';
import { estimate } from './estimate.ts';
import type { Issue } from './issue.ts';

/**
 * Reports `too_costly` when a definition takes more work than the budget, at the condition that costs most. Otherwise there are no issues. All
 * references must resolve, which `resolveReferences` checks.
 *
 * @param budget the most work allowed; 1 is the work of counting all visits once (`Estimate.work`)
 */
export function budgetIssues(definition: Definition, resolve: SegmentResolver, budget: number): readonly Issue[] {
  const { work, dearest } = estimate(definition, resolve);
  if (dearest === null || work <= budget) return [];
  const here = dearest.work;
  const message = `Counting this takes ${work} parts of work, and one question may take ${budget}; ${here === work ? 'all of them are' : `${here} are`} here. Ask fewer different things about visits at once, or put several values into one condition.`;
  return [{ severity: 'error', code: 'too_costly', path: dearest.pointer, message, params: { work, budget, here } }];
}
