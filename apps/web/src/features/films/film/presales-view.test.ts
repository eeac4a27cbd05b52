import { describe, expect, it } from 'vitest';
import { presaleLines, presaleTable, ticketScale } from './presales-view.ts';

const shown = (value: number) => ({ shown: true, value }) as const;
const hidden = { shown: false, below: 50 } as const;
const film = (id: string, tickets: readonly (ReturnType<typeof shown> | typeof hidden | null)[]) => ({
  ...{ id, title: `The ${id}`, releaseDate: '2026-10-30' },
  tickets: [...tickets],
});
const days = [7, 4, 1];
const films = [
  film('one', [hidden, shown(120), shown(1_400)]),
  film('few', [hidden, hidden, hidden]),
  film('title that is far too long', [shown(60), shown(80), null]),
];

describe('presales', () => {
  it('are lines of the films of which something is told', () => {
    expect(presaleLines({ films })).toEqual([
      { key: 'one', label: 'The one', last: '1,400', values: [null, 120, 1_400] },
      { key: 'title that is far too long', label: 'The title that is…', last: '80', values: [60, 80, null] },
    ]);
    expect(presaleLines({ films: Array.from({ length: 6 }, (_, at) => film(String(at), [shown(60)])) })).toHaveLength(4);
  });

  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [1_400, [0, 500, 1_000, 1_500]],
    [48_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000]],
  ])('up to %i have an axis of round numbers from nothing', (most, ticks) => {
    const line = { key: 'one', label: '', last: '', values: [most] };
    expect(ticketScale([line])).toEqual({ scale: [0, ticks.at(-1)], ticks });
  });

  it('have a table of every film and day, also of those that are hidden or not reached', () => {
    expect(presaleTable({ days, films }).rows).toEqual([
      [7, '<50', '<50', 60],
      [4, 120, '<50', 80],
      [1, 1_400, '<50', ''],
    ]);
  });
});
