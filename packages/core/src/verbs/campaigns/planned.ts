import { mostUsefulEffect, type Telling } from '../../campaigns/index.ts';
import { type Figure, type PrivacyPolicy, shownValue } from '../../privacy/index.ts';
import type { RequestIssue } from './schemas.ts';

/** How many a campaign would be for at exhibitors of these sizes, and how its result would be told to whoever plans it. */
export function plannedFor(
  { smallest, deviation }: PrivacyPolicy,
  sizes: readonly Figure[],
): { readonly people: number; readonly telling: Telling } {
  const shown = sizes.flatMap((size) => shownValue(size) ?? []);
  return { people: shown.reduce((sum, size) => sum + size, 0), telling: { smallest, deviation, exhibitors: shown.length } };
}

/** Says of a request that is likely to find nothing that it is, and what to do: with the smallest effect that it would find, null where it would find none. */
export function powerIssues(effect: number | null): readonly RequestIssue[] {
  if (effect !== null && effect <= mostUsefulEffect) return [];
  const what =
    effect === null ? 'This cannot tell any effect from chance' : `This finds effects of +${Math.round(effect * 100)}% and more alone`;
  const message = `${what}: likely nothing will be found. Hold out more, ask more exhibitors, or choose a larger audience.`;
  return [{ path: '/controlShare', severity: 'warning', message }];
}
