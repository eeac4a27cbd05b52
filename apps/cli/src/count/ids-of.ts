import type { Operator, VerbInput } from '../client/operator.ts';
import type { Terminal } from '../output/terminal.ts';

type Question = Pick<VerbInput<'audiences.list'>, 'definition' | 'asOf' | 'engine'>;

/** The ids of an audience, a page at a time: no more than a page is held, here and by the product. */
export async function* idsOf(operator: Operator, question: Question, signal: AbortSignal): AsyncGenerator<readonly string[]> {
  let after: string | null | undefined;
  do {
    const page = await operator.call('audiences.list', { ...question, ...(after ? { after } : {}) }, { signal });
    yield page.ids;
    after = page.next;
  } while (after !== null);
}

/** Says so where the ids are not as many as were counted before: every page is of the data as they are then. */
export function sameNumber({ count }: { readonly count: number | null }, printed: number, terminal: Terminal): void {
  if (count !== printed) terminal.note(`The data changed while they were listed: these are ${printed} ids, ${count} were counted before.`);
}
