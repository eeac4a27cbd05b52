import { describe, expect, it } from 'vitest';
import { type BreakdownName, breakdownOf } from '../../insights/index.ts';
import { type Figure, shownValue } from '../../privacy/index.ts';
import type { PublishedBreakdown, PublishedProfile } from '../audiences/index.ts';
import { sideBySide } from './side-by-side.ts';

const shown = (value: number): Figure => ({ shown: true, value });
const hidden: Figure = { shown: false, below: 50 };

function breakdown(name: BreakdownName, whole: number, cells: Readonly<Record<string, Figure>>, people = whole): PublishedBreakdown {
  const { label, unit } = breakdownOf(name);
  return {
    ...{ name, label, unit, window: null, notes: [], whole: shown(whole), people: shown(people) },
    cells: Object.entries(cells).map(([key, size]) => {
      const share = size.shown ? (100 * size.value) / whole : null;
      return { key: [key], labels: [key], size, share, baseShare: 10, index: share && Math.round(10 * share), rough: false };
    }),
  };
}
function profile(...breakdowns: PublishedBreakdown[]): PublishedProfile {
  const hiddenCells = breakdowns.flatMap(({ cells }) => cells).filter(({ size }) => shownValue(size) === null).length;
  return { audience: breakdowns[0]?.whole ?? hidden, base: shown(50_000), summaries: [], breakdowns, hiddenCells };
}
const exact = { deviation: 0 };

describe('audiences side by side', () => {
  it('differ in points of their shares from the first, with an interval around them', () => {
    const one = profile(breakdown('genre', 1_000, { horror: shown(300), drama: shown(500) }));
    const other = profile(breakdown('genre', 2_000, { horror: shown(900), drama: shown(1_010) }));
    const { breakdowns, differing } = sideBySide(exact, [one, other]);
    const [horror] = breakdowns[0]?.cells ?? [];
    expect(horror?.key).toEqual(['horror']);
    expect(horror?.audiences[0]?.points).toBeNull();
    expect(horror?.audiences[1]?.points?.value).toBe(15);
    expect(horror?.audiences[1]?.points?.low).toBeCloseTo(11.4, 0);
    expect(horror?.audiences[1]?.points?.high).toBeCloseTo(18.6, 0);
    // Half a point of drama is nothing that could be told.
    expect(differing.map(({ key }) => key)).toEqual([['horror']]);
    expect(differing[0]).toMatchObject({ audience: 1, share: 45, ofFirst: 30 });
  });

  it('name the largest difference first, whichever side it is on, and put its breakdown first', () => {
    const one = profile(
      breakdown('region', 1_000, { CA: shown(300), TX: shown(200) }),
      breakdown('genre', 1_000, { drama: shown(100), horror: shown(700) }),
    );
    const other = profile(
      breakdown('region', 1_000, { CA: shown(400), TX: shown(200) }),
      breakdown('genre', 1_000, { drama: shown(160), horror: shown(300) }),
    );
    const { breakdowns, differing } = sideBySide(exact, [one, other]);
    expect(differing.map(({ key: [key], points }) => [key, points.value])).toEqual([
      ['horror', -40],
      ['CA', 10],
      ['drama', 6],
    ]);
    expect(breakdowns.map(({ name }) => name)).toEqual(['genre', 'region']);
    expect(breakdowns[0]?.cells.map(({ key: [key] }) => key)).toEqual(['horror', 'drama']);
  });

  it('keep the order of a scale', () => {
    const one = profile(breakdown('frequency', 1_000, { frequent: shown(300), occasional: shown(300), lapsed: shown(400) }));
    const other = profile(breakdown('frequency', 1_000, { frequent: shown(310), occasional: shown(100), lapsed: shown(590) }));
    expect(sideBySide(exact, [one, other]).breakdowns[0]?.cells.map(({ key: [key] }) => key)).toEqual(['frequent', 'occasional', 'lapsed']);
  });

  it('have no difference where one of them is hidden, and none for a film that only one of them tells', () => {
    const one = profile(breakdown('film', 1_000, { kestrel: shown(300), ninefold: hidden, cinderfall: shown(900) }));
    const other = profile(breakdown('film', 1_000, { kestrel: hidden, ninefold: shown(900) }));
    const { breakdowns, differing, hiddenCells } = sideBySide(exact, [one, other]);
    expect(differing).toEqual([]);
    expect(hiddenCells).toBe(2);
    expect(breakdowns[0]?.cells.find(({ key: [key] }) => key === 'cinderfall')?.audiences[1]).toBeNull();
  });

  it('are told apart less well with noise, and by visits than by as many people', () => {
    const cells = { '2D': shown(500) };
    const width = (deviation: number, people: number) => {
      const [one, other] = [400, 500].map((part) => profile(breakdown('format', 1_000, { ...cells, '2D': shown(part) }, people)));
      const points = sideBySide({ deviation }, one && other ? [one, other] : []).breakdowns[0]?.cells[0]?.audiences[1]?.points;
      return (points?.high ?? 0) - (points?.low ?? 0);
    };
    expect(width(15, 1_000)).toBeGreaterThan(1.5 * width(0, 1_000));
    expect(width(0, 250)).toBeCloseTo(2 * width(0, 1_000), 0);
  });
});
