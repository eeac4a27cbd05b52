import { describe, expect, it } from 'vitest';
import { codeNow, fetchCode, watchCode } from './code.ts';

/** Code whose fetches end as told, in their order. */
function codeThat(...ends: readonly ('comes' | 'fails')[]) {
  const left = [...ends];
  let asked = 0;
  const load = async () => {
    asked += 1;
    if (left.shift() === 'fails') throw new Error('the file is gone');
    return { default: 'a dialog' };
  };
  return { load, asked: () => asked };
}

describe('code that comes by the network', () => {
  it('says that it is away when it was wanted in vain, and comes when it is asked for again', async () => {
    const { load } = codeThat('fails', 'comes');
    await fetchCode(load);
    expect(codeNow(load)).toEqual({ code: undefined, away: true });
    const again = fetchCode(load);
    expect(codeNow(load).away).toBe(false);
    await again;
    expect(codeNow(load)).toEqual({ code: { default: 'a dialog' }, away: false });
  });

  it('is fetched once however often it is asked for', async () => {
    const { load, asked } = codeThat('comes');
    await Promise.all([fetchCode(load), fetchCode(load), fetchCode(load, { ahead: true })]);
    await fetchCode(load);
    expect(asked()).toBe(1);
  });

  it('says nothing of a fetch ahead of time that fails, and fetches anew when it is wanted', async () => {
    const { load, asked } = codeThat('fails', 'comes');
    await fetchCode(load, { ahead: true });
    expect(codeNow(load)).toEqual({ code: undefined, away: false });
    await fetchCode(load);
    expect(codeNow(load).code).toEqual({ default: 'a dialog' });
    expect(asked()).toBe(2);
  });

  it('is away for whoever wanted it while it was on its way ahead of time', async () => {
    const { load } = codeThat('fails');
    await Promise.all([fetchCode(load, { ahead: true }), fetchCode(load)]);
    expect(codeNow(load).away).toBe(true);
  });

  it('tells whoever watches', async () => {
    const { load } = codeThat('fails', 'comes');
    const seen: string[] = [];
    const stop = watchCode(load, () => seen.push(codeNow(load).away ? 'away' : codeNow(load).code ? 'there' : 'asked'));
    await fetchCode(load);
    await fetchCode(load);
    stop();
    expect(seen).toEqual(['away', 'asked', 'there']);
  });
});
