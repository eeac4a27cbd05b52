import { describe, expect, it } from 'vitest';
import { comparedWith, compsOf, withComps } from './use-comps.ts';

const at = (query: string) => compsOf(new URLSearchParams(query));

describe('the films that a film is compared with', () => {
  it('are in its address, beside what else it says', () => {
    const comps = { genre: 'action', from: '2024', to: '2026', picked: ['one', 'other'], isDrawn: true };
    const address = withComps('https://marquee.example/films/kestrel?by=age', comps);
    expect(address).toContain('by=age');
    expect(compsOf(new URL(address).searchParams)).toEqual(comps);
    expect(withComps(address, at(''))).toBe('https://marquee.example/films/kestrel?by=age');
  });

  it('are as at first where the address cannot be read', () => {
    expect(at('from=soon&to=20264&comps=,,a,a&map=yes')).toEqual({ genre: '', from: '', to: '', picked: ['a'], isDrawn: false });
  });

  it('are asked for by what is chosen alone', () => {
    expect(comparedWith(at(''))).toEqual({});
    expect(comparedWith(at('genre=action&from=2024'))).toEqual({ genre: 'action', from: 2024 });
  });
});
