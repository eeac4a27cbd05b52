import type { Condition } from '../definition.ts';
import type { Family } from '../groups/family.ts';
import type { Moviegoer } from '../moviegoer.ts';

/** Groups of conditions, which apply to a moviegoer. */
export const conditionFamily: Family<Condition, Moviegoer> = {
  check: (checking) => checking.condition,
  canonical: (canonicalizing) => canonicalizing.condition,
  memory: (evaluating) => evaluating.condition,
  meaning: (meaning) => meaning.condition,
  columns: (compiling) => compiling.condition,
  duckdb: (compiling) => compiling.condition,
  elasticsearch: (compiling) => compiling.condition,
  arbitrary: (making) => making.condition(),
  schema: { $ref: '#/$defs/condition' },
  groupedBy: (node, kind) => (node.kind === kind && (node.kind === 'all' || node.kind === 'any') ? node.of : undefined),
  negated: (node) => (node.kind === 'not' ? node.of : undefined),
};
