import { type Issue, limits, looseWalk } from '@marquee/dsl';
import { membersOf, type Row, rowsOf } from './condition-tree.ts';
import { type Json, property, stepsOf, within } from './json.ts';

/**
 * The language says of nesting that goes too deep once, at the first place. Every row that does is left out of counting, and says so: the
 * same issue once for each of them.
 */
export function deepRowIssues(document: Json, issues: readonly Issue[]): readonly Issue[] {
  const found = issues.find((issue) => issue.code === 'too_deep');
  if (found === undefined) return [];
  return rowsOf(document)
    .filter((row) => levelOf(row) > limits.levels && !within(found.path, row.pointer))
    .map((row) => ({ ...found, path: row.pointer, params: { ...found.params, level: levelOf(row) } }));
}

/** How deep a row nests: of a group its own level, for what is inside are rows too. */
function levelOf({ core, corePointer }: Row): number {
  const own = 1 + stepsOf(corePointer).filter((step) => step === 'of').length;
  const where = property(core, 'where');
  return membersOf(core) !== null || where === undefined ? own : own + Math.max(0, ...looseWalk(where).map(({ level }) => level));
}
