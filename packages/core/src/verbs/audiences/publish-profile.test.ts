import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BreakdownName, breakdowns, type Ratio, type SummaryName, summaries } from '../../insights/index.ts';
import type { BreakdownCounts, ProfileCounts } from '../../questions/index.ts';
import { publishProfile } from './publish-profile.ts';

const empty: BreakdownCounts = { audienceTotal: 0, baseTotal: 0, cells: [] };
const nothing: Ratio = { numerator: 0, denominator: 0 };
const cell = (key: string, audience: number, base: number, moviegoers = audience, baseMoviegoers = base) => ({
  key: [key],
  audience,
  base,
  moviegoers,
  baseMoviegoers,
});

function countsWith(change: {
  readonly audience?: number;
  readonly breakdowns?: Partial<Record<BreakdownName, BreakdownCounts>>;
  readonly summaries?: Partial<Record<SummaryName, { readonly audience: Ratio; readonly base: Ratio }>>;
}): ProfileCounts {
  return {
    audience: change.audience ?? 1_000,
    base: 4_000,
    breakdowns: Object.fromEntries(
      Object.keys(breakdowns).map((name) => [name, change.breakdowns?.[name as BreakdownName] ?? empty]),
    ) as unknown as ProfileCounts['breakdowns'],
    summaries: Object.fromEntries(
      Object.keys(summaries).map((name) => [name, change.summaries?.[name as SummaryName] ?? { audience: nothing, base: nothing }]),
    ) as unknown as ProfileCounts['summaries'],
  };
}

const frequency: BreakdownCounts = {
  audienceTotal: 1_000,
  baseTotal: 4_000,
  cells: [cell('frequent', 704, 1_456), cell('occasional', 281, 2_420), cell('infrequent', 12, 124), cell('lapsed', 3, 0)],
};
const exact = { smallest: 0, roundedTo: 1 };
const market = { smallest: 50, roundedTo: 10 };
const find = (profile: ReturnType<typeof publishProfile>, name: BreakdownName) => {
  const found = profile.breakdowns.find((breakdown) => breakdown.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

/** In whole hundredths, as on paper: half and more goes up. */
function byHand(shown: number | null, shownBase: number | null): number | null {
  if (shown === null || shownBase === null || shownBase === 0) return null;
  const [part, whole] = [BigInt(Math.round(shown * 100)), BigInt(Math.round(shownBase * 100))];
  return Number((200n * part + whole) / (2n * whole));
}

describe('a profile, against values worked out by hand', () => {
  it('gives share, base share and index of every cell to the operator', () => {
    const { cells } = find(publishProfile(exact, countsWith({ breakdowns: { frequency } }), {}), 'frequency');
    // 704 of 1,000; 1,456 of 4,000 is 36.4; 100 × 70.4 ÷ 36.4 is 193.4.
    expect(cells[0]).toMatchObject({ labels: ['Frequent'], size: { shown: true, value: 704 }, share: 70.4, baseShare: 36.4, index: 193 });
    expect(cells[3]).toMatchObject({ labels: ['Lapsed'], share: 0.3, baseShare: 0, index: null, hidden: null });
  });

  it('shows small shares and averages so that their index can be worked out from them', () => {
    const small = { audienceTotal: 100_000, baseTotal: 100_000, cells: [cell('a', 240, 300), cell('b', 99_760, 99_700)] };
    const partySize = { audience: { numerator: 208, denominator: 100 }, base: { numerator: 213, denominator: 100 } };
    const profile = publishProfile(
      exact,
      countsWith({ audience: 100_000, breakdowns: { format: small, frequency }, summaries: { partySize } }),
      {},
    );
    expect(find(profile, 'format').cells[0]).toMatchObject({ share: 0.24, baseShare: 0.3, index: 80 });
    expect(profile.summaries.find(({ name }) => name === 'partySize')).toMatchObject({ audience: 2.08, base: 2.13, index: 98 });
  });

  it('shows no index that another one can be worked out for from the two figures beside it', () => {
    const many = fc.integer({ min: 0, max: 2_000_000 });
    const ratio = fc.record({ numerator: fc.integer({ min: 0, max: 5_000_000 }), denominator: fc.integer({ min: 1, max: 500_000 }) });
    const both = fc.record({ audience: ratio, base: ratio });
    const cells = fc.array(fc.tuple(many, many), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cells, both, both, both, fc.constantFrom(exact, market), (sizes, partySize, spendPerVisit, premiumShare, policy) => {
        const total = (side: 0 | 1) => sizes.reduce((sum, one) => sum + one[side], 0);
        const film = {
          audienceTotal: total(0),
          baseTotal: total(1),
          cells: sizes.map(([audience, base], n) => cell(`film-${n}`, audience, base)),
        };
        const profile = publishProfile(
          policy,
          countsWith({ audience: total(0), breakdowns: { film, frequency }, summaries: { partySize, spendPerVisit, premiumShare } }),
          {},
        );
        for (const { share, baseShare, index } of find(profile, 'film').cells) expect(index).toBe(byHand(share, baseShare));
        for (const { audience, base, index } of profile.summaries) expect(index).toBe(byHand(audience, base));
      }),
    );
  });

  it('takes nobody for lapsed in a base of visitors, which hides nothing: its other classes keep their share', () => {
    const people = {
      ...frequency,
      cells: [cell('frequent', 704, 1_456), cell('occasional', 231, 2_420), cell('infrequent', 65, 124), cell('lapsed', 0, 0)],
    };
    const baseOf = (baseVisited: boolean, breakdown = people) =>
      find(publishProfile(market, countsWith({ breakdowns: { frequency: breakdown } }), {}, { baseVisited }), 'frequency').cells.map(
        ({ baseShare }) => baseShare,
      );
    expect(baseOf(true)).toEqual([36.5, 60.5, 3, 0]);
    // In another base somebody may be, and then an empty class is as small as any.
    expect(baseOf(false)).toEqual([36.5, 60.5, null, null]);
    // What is small among the others still takes its partner.
    const rare = {
      ...people,
      cells: people.cells.map((one) => (one.key[0] === 'infrequent' ? { ...one, base: 12, baseMoviegoers: 12 } : one)),
    };
    expect(baseOf(true, rare)).toEqual([null, 60.5, null, 0]);
  });

  it('hides small cells from a distributor, and one more so that they cannot be worked out', () => {
    const profile = publishProfile(market, countsWith({ breakdowns: { frequency } }), {});
    const { cells, notes } = find(profile, 'frequency');
    expect(cells.map((each) => each.hidden)).toEqual([null, 'bySubtraction', 'small', 'small']);
    expect(cells.slice(1).every((each) => each.share === null && each.index === null && !each.size.shown)).toBe(true);
    // 700 of 1,000 after rounding; 1,460 of 4,000: 100 × 70 ÷ 36.5.
    expect(cells[0]).toMatchObject({ size: { shown: true, value: 700 }, share: 70, baseShare: 36.5, index: 192 });
    expect(notes).toEqual([
      '2 figures of fewer than 50 moviegoers hidden.',
      'Occasional hidden too, so that the others cannot be worked out.',
    ]);
    expect(profile.hiddenCells).toEqual({ small: 2, bySubtraction: 1 });
  });

  it('looks at the people behind a cell of visits, not at the visits', () => {
    const format: BreakdownCounts = {
      audienceTotal: 9_000,
      baseTotal: 20_000,
      cells: [cell('2D', 8_000, 16_000, 900, 3_000), cell('IMAX', 700, 3_000, 400, 900), cell('4DX', 300, 1_000, 12, 200)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { format } }), {}), 'format');
    expect(cells.map((each) => each.hidden)).toEqual([null, 'bySubtraction', 'small']);
  });

  it('shows no index against a hidden base cell', () => {
    const region: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('US-CA', 800, 3_970), cell('US-TX', 200, 30)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { region } }), { region: { 'US-CA': 'California' } }), 'region');
    expect(cells.map(({ labels, share, baseShare, index }) => ({ labels, share, baseShare, index }))).toEqual([
      { labels: ['California'], share: 80, baseShare: null, index: null },
      { labels: ['US-TX'], share: 20, baseShare: null, index: null },
    ]);
  });

  it('hides everything of an audience that is itself too small', () => {
    const small = countsWith({
      audience: 30,
      breakdowns: {
        frequency: { audienceTotal: 30, baseTotal: 4_000, cells: [cell('frequent', 30, 1_456), cell('occasional', 0, 2_544)] },
      },
      summaries: { visitsPerYear: { audience: { numerator: 300, denominator: 30 }, base: { numerator: 27_600, denominator: 4_000 } } },
    });
    const profile = publishProfile(market, small, {});
    expect(profile.audience).toEqual({ shown: false, below: 50, reason: 'small' });
    expect(find(profile, 'frequency').cells).toEqual([]);
    expect(profile.hiddenCells).toEqual({ small: 0, bySubtraction: 0 });
    expect(profile.summaries[0]).toMatchObject({ audience: null, base: 6.9, index: null });
  });

  it('lists a hidden cell that the data names only where the base shows it, after those that are shown and in the order of the base', () => {
    const region: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('US-CA', 600, 1_000), cell('US-WY', 30, 40), cell('US-NV', 20, 900), cell('US-TX', 340, 700), cell('US-UT', 10, 1_360)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { region } }), {}), 'region');
    expect(cells.map(({ key: [key], hidden }) => [key, hidden])).toEqual([
      ['US-CA', null],
      ['US-TX', null],
      ['US-UT', 'small'],
      ['US-NV', 'small'],
    ]);
  });

  it('lists of the top films, which the audience chose, those alone that are shown', () => {
    const film: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('film-1', 600, 1_000), cell('film-2', 49, 3_000), cell('film-3', 1, 1)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { film } }), {}), 'film');
    expect(cells.map(({ key: [key] }) => key)).toEqual(['film-1']);
    expect(find(publishProfile(exact, countsWith({ breakdowns: { film } }), {}), 'film').cells).toHaveLength(3);
  });

  it('gives summary figures in their unit, with an index of the two as they are shown', () => {
    const profile = publishProfile(
      exact,
      countsWith({
        breakdowns: { frequency },
        summaries: {
          visitsPerYear: { audience: { numerator: 13_400, denominator: 1_000 }, base: { numerator: 27_600, denominator: 4_000 } },
          spendPerVisit: { audience: { numerator: 51_188_000, denominator: 13_400 }, base: { numerator: 96_324_000, denominator: 27_600 } },
          premiumShare: { audience: { numerator: 3_229, denominator: 13_400 }, base: { numerator: 4_223, denominator: 27_600 } },
        },
      }),
      {},
    );
    const of = (name: string) => profile.summaries.find((summary) => summary.name === name);
    expect(of('visitsPerYear')).toMatchObject({ audience: 13.4, base: 6.9, index: 194 });
    expect(of('spendPerVisit')).toMatchObject({ audience: 3_820, base: 3_490, index: 109 });
    expect(of('premiumShare')).toMatchObject({ audience: 24.1, base: 15.3, index: 158 });
  });

  it('shows no figure a visit where too few of the audience visited at all', () => {
    const lapsed: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('frequent', 0, 1_456), cell('occasional', 2, 2_544), cell('infrequent', 1, 0), cell('lapsed', 997, 0)],
    };
    const summary = { audience: { numerator: 9, denominator: 5 }, base: { numerator: 55_000, denominator: 27_600 } };
    const profile = publishProfile(market, countsWith({ breakdowns: { frequency: lapsed }, summaries: { partySize: summary } }), {});
    expect(profile.summaries.find(({ name }) => name === 'partySize')).toMatchObject({ audience: null, index: null });
  });
});
