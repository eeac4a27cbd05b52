import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { answerSlowly } from '../src/operator/answer-slowly.ts';

/** A server whose one answer takes its time, and what it says line by line. */
async function asked(answer: Promise<unknown>, read: (lines: AsyncIterator<string>) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => {
    void answerSlowly(answer, {
      progress: () => ({ done: 3, total: 10 }),
      problem: (error) => ({ ok: false, error: String(error) }),
      begin: () => response,
      patienceMs: 0,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { body } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    if (!body) throw new Error('There is no body.');
    await read(createInterface({ input: Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) })[Symbol.asyncIterator]());
  } finally {
    server.close();
  }
}

test('an answer that takes its time is the last line, after those that say how far it is; so is what went wrong', async () => {
  for (const [outcome, last] of [
    [
      { ok: true, result: 7 },
      { ok: true, result: 7 },
    ],
    [new Error('no'), { ok: false, error: 'Error: no' }],
  ] as const) {
    let end = (_value: unknown) => {};
    const answer = new Promise((resolve, reject) => {
      end = (value) => (value instanceof Error ? reject(value) : resolve(value));
    });
    await asked(answer, async (lines) => {
      expect(JSON.parse((await lines.next()).value)).toEqual({ progress: { done: 3, total: 10 } });
      end(outcome);
      let said = await lines.next();
      while (!said.done && 'progress' in JSON.parse(said.value)) said = await lines.next();
      expect(JSON.parse(said.value)).toEqual(last);
      expect((await lines.next()).done).toBe(true);
    });
  }
});

test('one that comes soon is given back as it is', async () => {
  const nothing = () => {
    throw new Error('Nothing is begun.');
  };
  expect(await answerSlowly(Promise.resolve(7), { progress: () => undefined, problem: () => null, begin: nothing })).toBe(7);
});
