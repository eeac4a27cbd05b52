import {
  type BreakdownName,
  breakdownNames,
  breakdownOf,
  countedOver,
  listedCells,
  type Ratio,
  recordOf,
  type SummaryName,
  summaries,
  summaryNames,
  yearTo,
} from '../insights/index.ts';
import { type AudienceQuestion, audienceAmong } from './audience-question.ts';
import { arranged, type BreakdownCell, keyText, largest } from './cells.ts';
import { keysOf, type Seen, summedOf } from './profile-keys.ts';
import { inScope, type Recorded } from './recorded.ts';

export interface ProfileQuestion extends AudienceQuestion {
  /** Everyone in scope who visited in the 12 months to the as-of date, unless a definition is given. */
  readonly base?: Pick<AudienceQuestion, 'definition' | 'resolve'>;
}
export interface BreakdownCounts {
  /** The number of moviegoers or visits that the shares are of: of moviegoers, everyone in the audience; of visits, theirs in the window. */
  readonly audienceTotal: number;
  readonly baseTotal: number;
  /** Closed breakdowns have every cell, zeros included; open ones (region, exhibitor, genre, format) those of audience or base, `film` the 20 most of the audience saw. */
  readonly cells: readonly BreakdownCell[];
}
export interface ProfileCounts {
  readonly audience: number;
  readonly base: number;
  readonly breakdowns: { readonly [B in BreakdownName]: BreakdownCounts };
  /** Exact numerator and denominator of each summary figure, so that rounding happens once, in core. */
  readonly summaries: { readonly [S in SummaryName]: { readonly audience: Ratio; readonly base: Ratio } };
}

/** Who an audience is against a base: every breakdown and figure. */
export function profile(recorded: Recorded, question: ProfileQuestion): ProfileCounts {
  const { asOf, base } = question;
  const { from, to } = yearTo(asOf);
  const seen = (moviegoer: Seen['moviegoer']): Seen => ({
    moviegoer,
    visits: moviegoer.visits.filter(({ businessDay }) => businessDay >= from && businessDay <= to),
  });
  const audience = audienceAmong(recorded, question).map(seen);
  const compared = base
    ? audienceAmong(recorded, { ...question, ...base }).map(seen)
    : inScope(recorded, question.scope)
        .map(seen)
        .filter(({ visits }) => visits.length > 0);

  const breakdown = (name: BreakdownName): BreakdownCounts => {
    const entry = breakdownOf(name);
    const total = (people: readonly Seen[]) => (entry.unit === 'moviegoers' ? people.length : visitsOf(people));
    const found = cellsOf(name, audience, compared, asOf);
    return {
      audienceTotal: total(audience),
      baseTotal: total(compared),
      cells: arranged(listedCells(entry) ?? [], entry.top === undefined ? found : largest(found, entry.top)),
    };
  };
  const ratio = (name: SummaryName, people: readonly Seen[]): Ratio => ({
    numerator: people.flatMap(({ visits }) => visits).reduce((sum, visit) => sum + summedOf[name](visit), 0),
    denominator: summaries[name].per === 'moviegoers' ? people.length : visitsOf(people),
  });
  return {
    audience: audience.length,
    base: compared.length,
    breakdowns: recordOf(breakdownNames, breakdown),
    summaries: recordOf(summaryNames, (name) => ({ audience: ratio(name, audience), base: ratio(name, compared) })),
  };
}

function visitsOf(people: readonly Seen[]): number {
  return people.reduce((sum, { visits }) => sum + visits.length, 0);
}

/** The cells that somebody of either side is in. */
function cellsOf(name: BreakdownName, audience: readonly Seen[], base: readonly Seen[], asOf: number): readonly BreakdownCell[] {
  const cells = new Map<string, { -readonly [K in keyof BreakdownCell]: BreakdownCell[K] }>();
  const oncePerMoviegoer = countedOver(breakdownOf(name)) === 'films';
  const tally = (people: readonly Seen[], counted: 'audience' | 'base', behind: 'moviegoers' | 'baseMoviegoers') => {
    for (const one of people) {
      const keys = new Map<string, { readonly key: BreakdownCell['key']; times: number }>();
      for (const key of keysOf(breakdownOf(name), one, asOf)) {
        const entry = keys.get(keyText(key)) ?? { key, times: 0 };
        keys.set(keyText(key), entry);
        entry.times = oncePerMoviegoer ? 1 : entry.times + 1;
      }
      for (const [text, { key, times }] of keys) {
        const cell = cells.get(text) ?? { key, audience: 0, base: 0, moviegoers: 0, baseMoviegoers: 0 };
        cells.set(text, cell);
        cell[counted] += times;
        cell[behind] += 1;
      }
    }
  };
  tally(audience, 'audience', 'moviegoers');
  tally(base, 'base', 'baseMoviegoers');
  return [...cells.values()];
}
