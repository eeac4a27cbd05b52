import { canonicalConditionText } from '../../canonical.ts';
import { conditionOf } from '../../conditions/registry.ts';
import type { Condition, Definition, EvaluationContext, Pointer } from '../../definition.ts';
import { fieldEntry } from '../../fields/entry.ts';
import { childPointer } from '../../pointer.ts';
import { followReference } from '../../segments-within.ts';
import { filterOf } from '../../visit-filter/registry.ts';
import type { DuckdbCompiling, DuckdbParameter } from './compiling.ts';
import { type Joined, joinsSql, visitColumnSql } from './visit-columns.ts';

/** A compiled definition: the parts that a store combines into a statement. */
export interface DuckdbQuery {
  /** Common table expressions in order: `name AS (sql)`. */
  readonly tables: readonly { readonly name: string; readonly sql: string }[];
  /** Boolean columns over the table `moviegoer m`, one per distinct leaf condition; never NULL. */
  readonly leaves: readonly { readonly name: string; readonly sql: string }[];
  /** The condition at each pointer, except inside `visits.where`, as boolean SQL over the names of leaves; never NULL. */
  readonly expressions: ReadonlyMap<Pointer, string>;
  /** The values of `$n`, in order, from `firstParameter` on. Values are never part of the SQL text. */
  readonly parameters: readonly DuckdbParameter[];
}

export interface DuckdbOptions {
  /** Put before the names of tables and leaves, so that several queries fit in one statement. */
  readonly prefix?: string;
  /** The number of the first parameter. Default 1. */
  readonly firstParameter?: number;
}

/** Compiles a parsed definition for DuckDB. Throws if a reference does not resolve. */
export function compileDuckdb(definition: Definition, context: EvaluationContext, options: DuckdbOptions = {}): DuckdbQuery {
  const { prefix = '', firstParameter = 1 } = options;
  const tables: { name: string; sql: string }[] = [];
  const leaves = new Map<string, { readonly name: string; readonly sql: string }>();
  const parameters: DuckdbParameter[] = [];
  const compiled = new Map<Condition, string>();
  let joined: Set<Joined> | undefined;

  const within = (path: readonly string[]): DuckdbCompiling => {
    const compiling: DuckdbCompiling = {
      asOf: context.asOf,
      bind(parameter) {
        parameters.push(parameter);
        return `$${firstParameter + parameters.length - 1}::${parameter.type}`;
      },
      table(sql) {
        const name = `${prefix}c${tables.length}`;
        tables.push({ name, sql });
        return name;
      },
      leaf(node, sql) {
        const key = canonicalConditionText(node);
        const known = leaves.get(key);
        if (known !== undefined) return known.name;
        const leaf = { name: `${prefix}l${leaves.size}`, sql: sql() };
        leaves.set(key, leaf);
        return leaf.name;
      },
      condition(node) {
        // Each is compiled once, so that it binds its parameters once.
        const sql = compiled.get(node) ?? conditionOf(node.kind).targets.duckdb(node, compiling);
        compiled.set(node, sql);
        return sql;
      },
      filter: (node) => filterOf(node.kind).targets.duckdb(node, compiling),
      visitColumn(field) {
        const stored = fieldEntry(field)?.stored;
        if (stored === undefined || joined === undefined) throw new TypeError(`"${field}" is asked outside of visits.`);
        if (stored.table !== 'visit' && stored.table !== 'moviegoer') joined.add(stored.table);
        return visitColumnSql(field, stored);
      },
      fromVisits(build) {
        joined = new Set();
        const built = build();
        return { built, from: joinsSql(joined) };
      },
      segment(id, version) {
        const found = followReference(context.resolve, path, id, version);
        return { where: found.definition.where, inside: within(found.path) };
      },
    };
    return compiling;
  };

  const compiling = within([]);
  const expressions = new Map<Pointer, string>();
  const visit = (node: Condition, at: Pointer): void => {
    expressions.set(at, compiling.condition(node));
    for (const child of conditionOf(node.kind).children(node)) visit(child.node, childPointer(at, ...child.steps));
  };
  visit(definition.where, '/where');
  return { tables, leaves: [...leaves.values()], expressions, parameters };
}
