import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGivingWay } from './giving-way.ts';

const aborted = () => new DOMException('', 'AbortError');
const never = () => new AbortController().signal;
const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Questions that end when they are told to, in the order in which they began; each tells how often it was begun. */
function engine() {
  const begun: { readonly name: string; readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const ask = (name: string) => (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      const entry = { name, end: () => leave(() => resolve(name)), fail: (error: Error) => leave(() => reject(error)) };
      const leave = (how: () => void) => {
        const at = begun.indexOf(entry);
        if (at >= 0) begun.splice(at, 1);
        how();
      };
      if (signal.aborted) return reject(aborted());
      begun.push(entry);
      signal.addEventListener('abort', () => leave(() => reject(aborted())), { once: true });
    });
  const names = async () => {
    await soon();
    return begun.map(({ name }) => name);
  };
  return { begun, ask, names };
}

it('a light question interrupts the heavy one at work, which begins anew after it', async () => {
  const { begun, ask, names } = engine();
  const { heavy, light } = createGivingWay({ calmMs: 0 });
  const slow = heavy(never(), ask('slow'));
  expect(await names()).toEqual(['slow']);
  const quick = light(never(), ask('quick'));
  expect(await names()).toEqual(['quick']);
  begun[0]?.end();
  expect(await quick).toBe('quick');
  expect(await names()).toEqual(['slow']);
  begun[0]?.end();
  expect(await slow).toBe('slow');
});

it('one heavy question is at work at a time, and light ones beside each other', async () => {
  const { begun, ask, names } = engine();
  const { heavy, light } = createGivingWay({ calmMs: 0 });
  const heavies = ['a', 'b'].map((name) => heavy(never(), ask(name)));
  expect(await names()).toEqual(['a']);
  begun[0]?.end();
  expect(await names()).toEqual(['b']);
  const lights = ['x', 'y'].map((name) => light(never(), ask(name)));
  expect(await names()).toEqual(['x', 'y']);
  for (let left = 3; left > 0; left -= 1) {
    begun[0]?.end();
    await soon();
  }
  expect(await Promise.all([...heavies, ...lights])).toEqual(['a', 'b', 'x', 'y']);
});

it('a heavy question gives way for so long, and then runs to its end', async () => {
  const { begun, ask, names } = engine();
  let now = 0;
  const { heavy, light } = createGivingWay({ calmMs: 0, longestMs: 100, clock: () => now });
  const slow = heavy(never(), ask('slow'));
  for (now of [20, 99]) {
    const quick = light(never(), ask('quick'));
    expect(await names()).toEqual(['quick']);
    begun[0]?.end();
    await quick;
  }
  now = 100;
  const beside = light(never(), ask('quick'));
  expect(await names()).toEqual(['slow', 'quick']);
  begun[0]?.end();
  begun[0]?.end();
  expect(await Promise.all([slow, beside])).toEqual(['slow', 'quick']);
});

it('a heavy question begins anew when no light one has come for a moment, and without it once it gives way no more', async () => {
  const { begun, ask, names } = engine();
  let now = 0;
  const { heavy, light } = createGivingWay({ calmMs: 30, longestMs: 100, clock: () => now });
  const slow = heavy(never(), ask('slow'));
  const answered = async (name: string) => {
    const quick = light(never(), ask(name));
    await soon();
    begun.find((one) => one.name === name)?.end();
    await quick;
  };
  await answered('one');
  expect(await names()).toEqual([]);
  await answered('two');
  expect(await names()).toEqual([]);
  await expect.poll(names).toEqual(['slow']);
  await answered('three');
  now = 100;
  await answered('four');
  expect(await names()).toEqual(['slow']);
  begun[0]?.end();
  expect(await slow).toBe('slow');
});

it('light questions that never cease do not keep a heavy one from beginning', async () => {
  const { begun, ask, names } = engine();
  const { heavy, light } = createGivingWay({ calmMs: 0 });
  const first = light(never(), ask('first'));
  const slow = heavy(never(), ask('slow'));
  const second = light(never(), ask('second'));
  expect(await names()).toEqual(['first', 'second']);
  begun[0]?.end();
  await first;
  expect(await names()).toEqual(['second', 'slow']);
  for (const one of [...begun]) one.end();
  await Promise.all([slow, second]);
});

it('a heavy question that is given up ends, waiting or at work, and the next has its turn', async () => {
  const { begun, ask, names } = engine();
  const { heavy } = createGivingWay({ calmMs: 0 });
  const [working, waiting] = [new AbortController(), new AbortController()];
  const questions = [heavy(working.signal, ask('a')), heavy(waiting.signal, ask('b')), heavy(never(), ask('c'))];
  const outcomes = Promise.allSettled(questions);
  expect(await names()).toEqual(['a']);
  waiting.abort(aborted());
  working.abort(aborted());
  expect(await names()).toEqual(['c']);
  begun[0]?.end();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

it('a heavy question that fails says so, and is not asked again', async () => {
  const { begun, ask } = engine();
  const { heavy } = createGivingWay({ calmMs: 0 });
  const slow = heavy(never(), ask('slow'));
  await soon();
  begun[0]?.fail(new Error('No memory.'));
  await expect(slow).rejects.toThrow('No memory.');
  expect(begun).toEqual([]);
});

it('whatever comes in whatever order, every question is answered with its own answer, once', async () => {
  const kind = fc.constantFrom('heavy', 'light', 'end', 'end');
  await fc.assert(
    fc.asyncProperty(fc.array(kind, { maxLength: 40 }), fc.nat(40), async (steps, longestMs) => {
      const { begun, ask } = engine();
      let now = 0;
      const lanes = createGivingWay({ calmMs: 0, longestMs, clock: () => now });
      const answers: Promise<string>[] = [];
      const heavyAtWork = () => begun.filter(({ name }) => name.startsWith('heavy')).length;
      for (const [n, step] of steps.entries()) {
        now = n;
        if (step === 'end') begun.shift()?.end();
        else answers.push(lanes[step](never(), ask(`${step}-${n}`)));
        await soon();
        expect(heavyAtWork()).toBeLessThanOrEqual(1);
      }
      while (begun.length > 0) {
        begun[0]?.end();
        await soon();
      }
      const asked = steps.flatMap((step, n) => (step === 'end' ? [] : [`${step}-${n}`]));
      expect(await Promise.all(answers)).toEqual(asked);
    }),
    { numRuns: 50 },
  );
});
