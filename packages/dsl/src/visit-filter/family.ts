import type { VisitFilter } from '../definition.ts';
import type { Family } from '../groups/family.ts';
import type { Visit } from '../moviegoer.ts';

/** Groups inside `visits`, which apply to one and the same visit. */
export const filterFamily: Family<VisitFilter, Visit> = {
  check: (checking) => checking.filter,
  canonical: (canonicalizing) => canonicalizing.filter,
  memory: (evaluating) => evaluating.filter,
  meaning: (meaning) => meaning.filter,
  columns: (compiling) => compiling.filter,
  duckdb: (compiling) => compiling.filter,
  elasticsearch: (compiling) => compiling.filter,
  arbitrary: (making) => making.filter(),
  schema: { $ref: '#/$defs/filter' },
  groupedBy: (node, kind) => (node.kind === kind && (node.kind === 'all' || node.kind === 'any') ? node.of : undefined),
  negated: (node) => (node.kind === 'not' ? node.of : undefined),
};
