import type { Operator, VerbInput } from '../client/operator.ts';
import type { Terminal } from '../output/terminal.ts';

type Question = Pick<VerbInput<'audiences.list'>, 'definition' | 'asOf' | 'engine'>;

/** Fetches the ids of an audience page by page, so that neither this process nor the API holds more than one page. */
export async function* idsOf(operator: Operator, question: Question, signal: AbortSignal): AsyncGenerator<readonly string[]> {
  let after: string | null | undefined;
  do {
    const page = await operator.call('audiences.list', { ...question, ...(after ? { after } : {}) }, { signal });
    yield page.ids;
    after = page.next;
  } while (after !== null);
}

/** Prints a note if the number of ids differs from the count: the data may have changed between the requests. */
export function sameNumber({ count }: { readonly count: number | null }, printed: number, terminal: Terminal): void {
  if (count !== printed) terminal.note(`The data changed while they were listed: these are ${printed} ids, ${count} were counted before.`);
}
