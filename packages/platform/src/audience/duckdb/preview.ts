import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceQuestion, PreviewCounts } from '@marquee/core';
import { rootPointer } from '@marquee/dsl';
import { parameterList } from './parameters.ts';
import { planPreview } from './preview-plan.ts';
import { query } from './query.ts';
import { compileInto, expressionOf, leafColumns, withTables } from './question.ts';
import { toNumber } from './rows.ts';
import { inScope } from './scope.ts';

const channels = ['email', 'sms', 'push', 'thirdParty'] as const;

/** Everything that the live panel shows, in one statement. Leaves become columns, and every number is a filtered count over them. */
export async function preview(connection: DuckDBConnection, question: AudienceQuestion, signal?: AbortSignal): Promise<PreviewCounts> {
  const parameters = parameterList();
  const compiled = compileInto(parameters, question, '');
  const plan = planPreview(question.definition, (pointer) => expressionOf(compiled, pointer));
  const total = expressionOf(compiled, rootPointer);
  const counted = [
    ...plan.counters,
    { name: 'in_scope', sql: 'true' },
    { name: 'total', sql: total },
    { name: 'any_channel', sql: `(${total}) AND len(reachable_by) > 0` },
    ...channels.map((channel) => ({ name: `by_${channel}`, sql: `(${total}) AND list_contains(reachable_by, '${channel}')` })),
  ];
  const sql = `${withTables(compiled)}SELECT ${counted.map((one) => `count(*) FILTER (${one.sql}) AS ${one.name}`).join(', ')}
    FROM (SELECT *${plan.columns.map((column) => `, ${column.sql} AS ${column.name}`).join('')}
      FROM (SELECT ${leafColumns(compiled)} m.reachable_by FROM moviegoer m WHERE ${inScope(question.scope, parameters)}))`;
  const [row] = await query(connection, sql, parameters.values, signal);
  const numberOf = (name: string) => toNumber(row?.[name]);
  return {
    inScope: numberOf('in_scope'),
    total: numberOf('total'),
    reachable: {
      any: numberOf('any_channel'),
      email: numberOf('by_email'),
      sms: numberOf('by_sms'),
      push: numberOf('by_push'),
      thirdParty: numberOf('by_thirdParty'),
    },
    nodes: plan.nodes(numberOf),
  };
}
