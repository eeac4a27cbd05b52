import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { type Attack, type Outcome, outcomeOf } from './attack.ts';
import { averagedBase, expectBroken, expectCoinLike, together } from './bounds.ts';
import { type Counted, counted } from './counted.ts';
import * as attacks from './counting-attacks.ts';
import { type Market, openMarket } from './market.ts';
import { birthday, byText, population, saw, spent, type Target, targetsOf } from './population.ts';
import { needle, seenOnce } from './single-visit.ts';

const people = population();
const whoSaw = targetsOf(people, saw);
const some = whoSaw.slice(0, 40);
const without = { day: Number.POSITIVE_INFINITY, variants: Number.POSITIVE_INFINITY };
const { cells, disguises, distributed, knownBase, ladder, nestedPairs, shownOrHidden, complement, equalFigures } = attacks;

// Thousands of questions each: longer where the machine is busy.
vi.setConfig({ testTimeout: 300_000 });

let market: Market;
let published: Counted;
beforeAll(async () => {
  market = await openMarket(people);
  published = counted(people, market.ports.noise);
});
afterAll(() => market.close());

const told = (name: string, outcome: Outcome) => {
  console.info(`${name}: ${outcome.right} of ${outcome.of} right, ${Math.round(outcome.requests)} requests each`);
  return outcome;
};
const still = () => counted(people, { ...market.ports.noise, draw: () => 0.5 });

describe('with a day’s budget, an analyst', () => {
  const outcomes: Outcome[] = [];
  const day = (attack: Attack<ReturnType<Counted['analyst']>>, targets: readonly Target[]) =>
    outcomeOf(() => published.analyst(market.ports.figureBudget), targets, attack);

  it.each<readonly [string, Attack<ReturnType<Counted['analyst']>>, readonly Target[]]>([
    ['what is shown and what is hidden', shownOrHidden, whoSaw],
    ['nested pairs: a film', nestedPairs, whoSaw],
    ['nested pairs: a birthday, by as-of dates', nestedPairs, targetsOf(people, birthday)],
    ['nested pairs: spend', nestedPairs, targetsOf(people, spent)],
    ['nested pairs: a channel', nestedPairs, targetsOf(people, byText)],
    ['the complement in scope', complement, whoSaw],
    ['ladders over rounding', ladder, whoSaw],
    ['or distributed over and', distributed, whoSaw],
    ['cells of profiles', cells, whoSaw],
    ['equal figures', equalFigures, whoSaw],
  ])('guesses hardly better than a coin by %s', async (name, attack, targets) => {
    const outcome = told(name, await day(attack, targets));
    outcomes.push(outcome);
    expectCoinLike(outcome);
  });

  it('guesses thirteen points better than a coin by a base that is averaged, and no more: what docs/privacy.md says of it', async () => {
    const outcome = told('a base that is averaged', await day(knownBase, whoSaw));
    outcomes.push(outcome);
    expectCoinLike(outcome, averagedBase);
  });

  it('guesses at most ten points better than a coin by all of them together', () => {
    expectCoinLike(together(outcomes));
  });
});

describe('without a layer', () => {
  const few = { day: 160, variants: 80 };

  it.each([
    ['what is shown and what is hidden', shownOrHidden],
    ['nested pairs', nestedPairs],
    ['the complement in scope', complement],
    ['ladders over rounding', ladder],
    ['or distributed over and', distributed],
    ['cells of profiles', cells],
  ])('of noise, they are told by %s', async (name, attack) => {
    const exact = still();
    expectBroken(told(`without noise, ${name}`, await outcomeOf(() => exact.analyst(few), some, attack)));
  });

  it('of meanings, where the noise is drawn by who is in a set, they are told by two requests', async () => {
    const byMembers = counted(people, market.ports.noise, 'members');
    expectBroken(told('cell keys, equal figures', await outcomeOf(() => byMembers.analyst(few), whoSaw, equalFigures)));
  });

  it('of needles, they are told by a condition that only one person can meet', async () => {
    expectBroken(
      told('with needles', await outcomeOf(() => published.analyst({ day: 4_000, variants: 100 }), seenOnce(people, 8), needle)),
    );
  });

  it('of the budget, they are told by averaging', async () => {
    expectBroken(
      told(
        'without a budget, nested pairs',
        await outcomeOf(() => published.analyst({ ...without, day: 4_000 }), some.slice(0, 10), nestedPairs),
      ),
    );
  });

  it('of the budget of variants: who disguises each condition is stopped by the day’s total alone, and is told', async () => {
    expectBroken(told('disguises', await outcomeOf(() => published.analyst({ ...without, day: 4_000 }), some.slice(0, 8), disguises)));
  });
});
