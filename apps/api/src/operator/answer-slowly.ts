import type { ServerResponse } from 'node:http';
import type { Progress } from '@marquee/core';

interface Slowly {
  /** Where the work has got to. */
  readonly progress: () => Progress | undefined;
  /** The text for an error that occurs after the first line was sent. */
  readonly problem: (error: unknown) => unknown;
  /** Called once, when lines are begun: the answer is no longer anybody else's. */
  readonly begin: () => ServerResponse;
  /** Until when the answer comes by itself, in milliseconds; after that a line says now and then that it is still being worked at. */
  readonly patienceMs?: number;
}

/**
 * Waits for an answer; one that takes its time comes as the last of several lines of JSON, of which those before say
 * `{"progress": {"done", "total"} | null}`: whoever asks would take silence for an end.
 *
 * @returns the answer, or undefined where it was sent in lines
 */
export async function answerSlowly(answer: Promise<unknown>, { progress, problem, begin, patienceMs = 5_000 }: Slowly): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs);
  });
  const first = await Promise.race([answer.then((value) => ({ value })), late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first.value;
  const response = begin();
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const tell = () => response.write(`${JSON.stringify({ progress: progress() ?? null })}\n`);
  tell();
  const telling = setInterval(tell, 1_000);
  const last = await answer.catch(problem).finally(() => clearInterval(telling));
  response.end(`${JSON.stringify(last)}\n`);
  return undefined;
}
