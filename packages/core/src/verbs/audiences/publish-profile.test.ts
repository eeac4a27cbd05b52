import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../access/index.ts';
import { setsOf } from '../../definitions/index.ts';
import { type BreakdownName, breakdowns, type Ratio, type SummaryName, summaries } from '../../insights/index.ts';
import type { PrivacyPolicy } from '../../privacy/index.ts';
import type { BreakdownCounts, ProfileCounts } from '../../questions/index.ts';
import { publishProfile as publish } from './publish-profile.ts';

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
const exact: PrivacyPolicy = { smallest: 0, roundedTo: 1, deviation: 0, noise: () => 0 };
/** With noise that happens to be none. */
const market: PrivacyPolicy = { smallest: 50, roundedTo: 10, deviation: 15, noise: () => 0 };
type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;
const question = { asOf: 20_000, resolve: () => undefined, scope: scopeOf({ kind: 'operator' }) };
const noise = { smallest: 50, deviation: 15, key: (text: string) => text, draw: () => 0.5 };

function publishProfile(policy: PrivacyPolicy, counts: ProfileCounts, names: Names) {
  const sets = setsOf({ noise }, policy, question, {
    iso: '2024-10-04',
    onRecord: '1',
    dataVersion: '1',
  });
  const base = sets.of({ kind: 'visits' });
  return publish(policy, sets, { audience: sets.everyone, base }, counts, { names });
}
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
    expect(cells[3]).toMatchObject({ labels: ['Lapsed'], share: 0.3, baseShare: 0, index: null, rough: false });
  });

  it('shows small shares and averages so that their index can be worked out from them', () => {
    const small = { audienceTotal: 100_000, baseTotal: 100_000, cells: [cell('a', 240, 300), cell('b', 99_760, 99_700)] };
    const partySize = { audience: { numerator: 208, denominator: 100 }, base: { numerator: 213, denominator: 100 } };
    const profile = publishProfile(
      exact,
      countsWith({ audience: 100_000, breakdowns: { format: small, frequency }, summaries: { partySize } }),
      {},
    );
    expect(find(profile, 'format').cells[1]).toMatchObject({ share: 0.24, baseShare: 0.3, index: 80 });
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
        // Where noise leaves it one digit fewer, to the nearest ten; none where half of it may be noise.
        const shown = (index: number | null) =>
          expect.toSatisfy(
            (hand: number | null) =>
              index === hand || (policy === market && hand !== null && (index === null || index === Math.round(hand / 10) * 10)),
          );
        for (const { share, baseShare, index } of find(profile, 'film').cells) expect(byHand(share, baseShare)).toEqual(shown(index));
        for (const { audience, base, index } of profile.summaries) expect(byHand(audience, base)).toEqual(shown(index));
      }),
    );
  });

  it('hides small cells from a distributor, and no other for their sake', () => {
    const profile = publishProfile(market, countsWith({ breakdowns: { frequency } }), {});
    const { cells, notes } = find(profile, 'frequency');
    expect(cells.map((each) => each.size.shown)).toEqual([true, true, false, false]);
    expect(cells.slice(2).every((each) => each.share === null && each.index === null)).toBe(true);
    // 700 of 1,000 after rounding; 1,460 of 4,000: 100 × 70 ÷ 36.5 is 192, and its noise leaves it two digits.
    expect(cells[0]).toMatchObject({ size: { shown: true, value: 700 }, share: 70, baseShare: 36.5, index: 190 });
    expect(notes).toEqual(['2 figures of fewer than 50 moviegoers hidden.']);
    expect(profile.hiddenCells).toBe(2);
  });

  it('marks what its noise may move by more than a tenth, and gives an index the digits that noise leaves it', () => {
    const few: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('frequent', 120, 1_456), cell('occasional', 880, 60), cell('infrequent', 700, 3_900)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { frequency: few } }), {}), 'frequency');
    expect(cells.slice(0, 3).map(({ share, baseShare, index, rough }) => [share, baseShare, index, rough])).toEqual([
      // 100 × 12 ÷ 36.5 is 33: 30 of 120, twice the deviation for a cell, is a quarter.
      [12, 36.5, 30, true],
      // 100 × 88 ÷ 1.5 is 5867: more than a half may be noise.
      [88, 1.5, null, true],
      [70, 97.5, 72, false],
    ]);
  });

  it('has noise of its own in every cell and sum of a distributor, the same for the same people', () => {
    const noisy: PrivacyPolicy = { ...market, noise: (_, what) => (what === 'visits' ? 20 : -14) };
    const format: BreakdownCounts = {
      audienceTotal: 9_000,
      baseTotal: 20_000,
      cells: [cell('2D', 7_000, 16_000, 700, 2_000), cell('IMAX', 2_000, 4_000, 400, 1_000)],
    };
    const published = publishProfile(
      noisy,
      countsWith({ breakdowns: { format, frequency: { ...frequency, cells: [cell('frequent', 700, 1_456)] } } }),
      {},
    );
    // Twenty more people who have as many visits in a format as one in two hundred has: fifteen each.
    expect(find(published, 'format').cells.map(({ size }) => size)).toEqual([
      { shown: true, value: 7_300 },
      { shown: true, value: 2_300 },
    ]);
    // Twice −14: a cell is a part.
    expect(find(published, 'frequency').cells[0]?.size).toEqual({ shown: true, value: 670 });
    expect(published.audience).toEqual({ shown: true, value: 990 });
  });

  it('looks at the people behind a cell of visits, not at the visits', () => {
    const format: BreakdownCounts = {
      audienceTotal: 9_000,
      baseTotal: 20_000,
      cells: [cell('2D', 8_000, 16_000, 900, 3_000), cell('IMAX', 700, 3_000, 400, 900), cell('4DX', 300, 1_000, 12, 200)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { format, frequency } }), {}), 'format');
    expect(cells.map((each) => each.size.shown)).toEqual([true, true, false]);
  });

  it('shows no index against a hidden base cell, and hides no other for its sake', () => {
    const region: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('US-CA', 800, 3_970), cell('US-TX', 200, 30)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { region } }), { region: { 'US-CA': 'California' } }), 'region');
    expect(cells.map(({ labels, share, baseShare, index }) => ({ labels, share, baseShare, index }))).toEqual([
      { labels: ['California'], share: 80, baseShare: 99.3, index: 81 },
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
    expect(profile.audience).toEqual({ shown: false, below: 50 });
    expect(find(profile, 'frequency').cells).toEqual([]);
    expect(profile.hiddenCells).toBe(0);
    expect(profile.summaries[0]).toMatchObject({ audience: null, base: 6.9, index: null });
  });

  it('lists a hidden cell that the data names only where the base shows it, after those that are shown and in the order of the base', () => {
    const region: BreakdownCounts = {
      audienceTotal: 1_000,
      baseTotal: 4_000,
      cells: [cell('US-CA', 600, 1_000), cell('US-WY', 30, 40), cell('US-NV', 20, 900), cell('US-TX', 340, 700), cell('US-UT', 10, 1_360)],
    };
    const { cells } = find(publishProfile(market, countsWith({ breakdowns: { region } }), {}), 'region');
    expect(cells.map(({ key: [key], size }) => [key, size.shown])).toEqual([
      ['US-CA', true],
      ['US-TX', true],
      ['US-UT', false],
      ['US-NV', false],
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
