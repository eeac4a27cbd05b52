import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { Operator } from '../client/operator.ts';
import { Terminal } from '../output/terminal.ts';
import { idsOf, sameNumber } from './ids-of.ts';

const everybody = Array.from({ length: 8 }, (_, n) => `north:${n}`);
const signal = new AbortController().signal;

/** A product that gives three ids a page, and remembers after which it was asked. */
function product() {
  const asked: unknown[] = [];
  const operator = {
    call: async (verb: string, input: { readonly after?: string }) => {
      asked.push([verb, input]);
      const rest = everybody.filter((id) => id > (input.after ?? ''));
      const ids = rest.slice(0, 3);
      return { asOf: '2026-11-20', ids, next: rest.length > 3 ? ids.at(-1) : null };
    },
  } as unknown as Operator;
  return { operator, asked };
}

function terminal() {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const said = async () => {
    out.end();
    err.end();
    return [await text(out), await text(err)];
  };
  return { terminal: new Terminal(out as unknown as NodeJS.WriteStream, err as unknown as NodeJS.WriteStream), said };
}

it('asks for page after page, each from the last id of the one before and of the same day', async () => {
  const { operator, asked } = product();
  const pages: (readonly string[])[] = [];
  for await (const page of idsOf(operator, { definition: 'd', asOf: '2026-11-20' }, signal)) pages.push(page);
  expect(pages.flat()).toEqual(everybody);
  expect(asked).toEqual(
    [{}, { after: 'north:2' }, { after: 'north:5' }].map((after) => ['audiences.list', { definition: 'd', asOf: '2026-11-20', ...after }]),
  );
});

it('prints them as the JSON that they would be as a whole, harmless, and says so where they are not as many as were counted', async () => {
  for (const batches of [[], [[]], [['a']], [['a', 'b'], [], ['\u001b[2J']], [[], ['a']]]) {
    const { terminal: shown, said } = terminal();
    const list = (async function* () {
      yield* batches;
    })();
    const printed = await shown.printJsonList({ id: 1, count: 3 }, 'ids', list);
    sameNumber({ count: 3 }, printed, shown);
    const [out = '', err] = await said();
    expect(JSON.parse(out)).toEqual({ id: 1, count: 3, ids: batches.flat() });
    expect(out).not.toContain('\u001b');
    expect(out.endsWith('\n')).toBe(true);
    expect(err).toBe(
      batches.flat().length === 3 ? '' : `The data changed while they were listed: these are ${printed} ids, 3 were counted before.\n`,
    );
  }
});
