import type { AskedDefinition } from '@marquee/core';
import { compileDuckdb, type DuckdbQuery } from '@marquee/dsl';
import type { ParameterList } from './parameters.ts';

/** Compiles a question into a statement that is being built, and adds its parameters to it. `prefix` keeps the names of two questions apart. */
export function compileInto(parameters: ParameterList, question: AskedDefinition, prefix: string): DuckdbQuery {
  const { asOf, resolve } = question;
  const compiled = compileDuckdb(question.definition, { asOf, resolve }, { prefix, firstParameter: parameters.values.length + 1 });
  for (const parameter of compiled.parameters) parameters.add(parameter.value);
  return compiled;
}

/** The SQL of the condition at a pointer, over the leaf columns. */
export function expressionOf(compiled: DuckdbQuery, pointer: string): string {
  const expression = compiled.expressions.get(pointer);
  if (expression === undefined) throw new Error(`the compiled question has no condition at ${pointer}`);
  return expression;
}

/** `WITH …` for the tables of compiled questions; empty if they need none. */
export function withTables(...compiled: readonly DuckdbQuery[]): string {
  const tables = compiled.flatMap((one) => one.tables).map((table) => `${table.name} AS (${table.sql})`);
  return tables.length > 0 ? `WITH ${tables.join(', ')} ` : '';
}

/** The leaves as columns of a SELECT over `moviegoer m`, each followed by a comma. */
export function leafColumns(compiled: DuckdbQuery): string {
  return compiled.leaves.map((leaf) => `(${leaf.sql}) AS ${leaf.name}, `).join('');
}
