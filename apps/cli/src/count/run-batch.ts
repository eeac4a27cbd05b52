import { type Operator, Refused } from '../client/operator.ts';
import { isoDate } from '../input.ts';
import type { Terminal } from '../output/terminal.ts';
import { batchIssue, parseBatchLine } from './batch-line.ts';
import { exactCount } from './exact-count.ts';

interface Asked {
  readonly engine: 'duckdb' | 'memory';
  readonly ids: boolean;
  readonly asOf?: string;
}

/** Definitions under way at once: enough to keep the engine busy, few enough to hold in memory. */
const mostAtOnce = 4;

/** Answers a batch line by line, in its order, as a stream: a refused line is an answer too. */
export async function runBatch(
  operator: Operator,
  lines: AsyncIterable<string>,
  asked: Asked,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  const printFirst = async () => terminal.printJson(await underWay.shift());
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const answer = answerLine(operator, line, asked, signal);
    // Awaited in order below; a failure that comes early must not count as unhandled meanwhile.
    answer.catch(() => {});
    underWay.push(answer);
    if (underWay.length >= mostAtOnce) await printFirst();
  }
  while (underWay.length > 0) await printFirst();
}

async function answerLine(operator: Operator, text: string, asked: Asked, signal: AbortSignal): Promise<unknown> {
  const line = parseBatchLine(text);
  if (!line.ok) return { id: line.id, issues: line.issues };
  const asOf = line.asOf ?? asked.asOf;
  if (asOf !== undefined && !isDate(asOf)) {
    return { id: line.id, issues: [batchIssue('not_a_date', '/asOf', 'The as-of date is a date such as 2026-11-18.')] };
  }
  try {
    const input = { definition: line.definition, engine: asked.engine, ids: asked.ids, ...(asOf === undefined ? {} : { asOf }) };
    const { count, ids } = exactCount(await operator.call('audiences.count', input, signal));
    return { id: line.id, count, ...(ids ? { ids } : {}) };
  } catch (error) {
    if (error instanceof Refused && error.code === 'invalid_definition') return { id: line.id, issues: error.details.issues };
    throw error;
  }
}

function isDate(value: unknown): value is string {
  try {
    return typeof value === 'string' && isoDate(value) === value;
  } catch {
    return false;
  }
}
