import { type Operator, Refused, type VerbOutput } from '../client/operator.ts';
import type { Terminal } from '../output/terminal.ts';
import { type AskedLine, askedBy } from './ask-line.ts';
import { countAnswer } from './count-answer.ts';
import { idsOf, sameNumber } from './ids-of.ts';
import { passProgress } from './pass-progress.ts';

interface Asked {
  readonly engine: 'duckdb' | 'memory';
  readonly ids: boolean;
  readonly asOf?: string;
  readonly as?: string;
}
interface Batch {
  readonly operator: Operator;
  readonly lines: AsyncIterable<string>;
  readonly asked: Asked;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** How many definitions run at once: enough to keep the engine busy, few enough to hold their answers in memory. */
const mostAtOnce = 4;
/** How many lines the memory engine answers in one pass over all moviegoers. With ids it is fewer, because ids are held in memory until the pass ends. */
const linesInOnePass = { counts: 1_000, ids: 25 } as const;

/** Answers a batch as a stream, line by line and in order. A refused line has an answer too. */
export function runBatch(batch: Batch): Promise<void> {
  return batch.asked.engine === 'memory' ? inPasses(batch) : oneByOne(batch);
}

async function oneByOne({ operator, lines, asked, terminal, signal }: Batch): Promise<void> {
  const underWay: Promise<Answered>[] = [];
  const printFirst = async () => {
    const { answer, counted } = (await underWay.shift()) ?? {};
    if (!asked.ids || !counted) return terminal.printJson(answer);
    const { count, ...question } = counted;
    sameNumber({ count }, await terminal.printJsonList(answer ?? {}, 'ids', idsOf(operator, question, signal)), terminal);
  };
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const answer = answerLine(operator, askedBy(line, asked.asOf), asked, signal);
    // Answers are awaited in order below. Until then, a failure must not count as unhandled.
    answer.catch(() => {});
    underWay.push(answer);
    if (underWay.length >= mostAtOnce) await printFirst();
  }
  while (underWay.length > 0) await printFirst();
}

interface Answered {
  /** The printed answer, without ids. */
  readonly answer: object;
  /** The question that was counted, with the day it was counted for, and its count. Absent for a line that was refused. */
  readonly counted?: { readonly definition: unknown; readonly asOf: string; readonly count: number | null };
}

async function answerLine(operator: Operator, line: AskedLine, { as }: Asked, signal: AbortSignal): Promise<Answered> {
  if ('issues' in line) return { answer: line };
  try {
    const counted = await operator.call('audiences.count', { ...line.question, ...(as ? { as } : {}) }, { signal });
    const { asOf, scope: _scope, ...answer } = countAnswer(counted, as !== undefined);
    return { answer: { id: line.id, ...answer }, counted: { definition: line.question.definition, asOf, count: answer.count } };
  } catch (error) {
    if (error instanceof Refused && error.code === 'invalid_definition') return { answer: { id: line.id, issues: error.details.issues } };
    throw error;
  }
}

async function inPasses({ operator, lines, asked, terminal, signal }: Batch): Promise<void> {
  const most = asked.ids ? linesInOnePass.ids : linesInOnePass.counts;
  const onProgress = passProgress(terminal);
  let waiting: AskedLine[] = [];
  const answerAll = async () => {
    const some = waiting;
    waiting = [];
    const questions = some.flatMap((line) => ('question' in line ? [line.question] : []));
    const answers: VerbOutput<'audiences.countMany'>['answers'] =
      questions.length === 0
        ? []
        : (await operator.call('audiences.countMany', { questions, ids: asked.ids }, { signal, onProgress })).answers;
    const next = answers.values();
    for (const line of some) await terminal.printJson('issues' in line ? line : answered(line.id, next.next().value));
  };
  for await (const line of lines) {
    if (line.trim() === '') continue;
    waiting.push(askedBy(line, asked.asOf));
    if (waiting.length >= most) await answerAll();
  }
  if (waiting.length > 0) await answerAll();
}

function answered(id: AskedLine['id'], answer: VerbOutput<'audiences.countMany'>['answers'][number] | undefined): unknown {
  if (!answer) throw new TypeError('Every question has an answer.');
  if ('issues' in answer) return { id, issues: answer.issues };
  return { id, count: answer.count, ...(answer.ids ? { ids: answer.ids } : {}) };
}
