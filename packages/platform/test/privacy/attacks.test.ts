import { verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { any, padding, unlessSo } from './asking.ts';
import { type Attack, type Outcome, outcomeOf } from './attack.ts';
import { averages, averaging, countedTwice, equality, lookUps, siblings, versions } from './attacks.ts';
import { expectBroken, expectCoinLike, together } from './bounds.ts';
import { counted } from './counted.ts';
import { cellsOf } from './counting-attacks.ts';
import { type Market, openMarket } from './market.ts';
import { fiftieths, population, saw, spent, targetsOf } from './population.ts';
import { seenOnce } from './single-visit.ts';

const people = population();
const whoSaw = targetsOf(people, saw);

// Thousands of questions each: longer where the machine is busy.
vi.setConfig({ testTimeout: 300_000 });

let market: Market;
/** The same, where no figure has noise. */
let still: Market;
beforeAll(async () => {
  market = await openMarket(people);
  still = await openMarket(people, ({ noise }) => ({ noise: { ...noise, draw: () => 0.5 } }));
});
afterAll(async () => {
  await market.close();
  await still.close();
});

const told = (name: string, outcome: Outcome) => {
  console.info(`${name}: ${outcome.right} of ${outcome.of} right, ${Math.round(outcome.requests)} requests each`);
  return outcome;
};

describe('with a day’s budget, an analyst who asks the product', () => {
  const outcomes: Outcome[] = [];

  it.each<readonly [string, Attack, ReturnType<typeof targetsOf>]>([
    ['siblings in one preview', siblings, whoSaw],
    ['whom versions gained, lost and kept', versions, whoSaw.slice(0, 40)],
    ['averaging all the figures of previews', averaging, whoSaw],
    ['figures that are told twice', countedTwice, whoSaw.slice(0, 100)],
    ['spend by averages', averages, targetsOf(people, spent).slice(0, 40)],
    ['values that are listed', lookUps, fiftieths(people)],
    ['equal figures', equality, whoSaw],
  ])('guesses hardly better than a coin by %s', async (name, attack, targets) => {
    const outcome = told(name, await outcomeOf(() => market.analyst(), targets, attack));
    outcomes.push(outcome);
    expectCoinLike(outcome);
  });

  it('guesses at most ten points better than a coin by all of them together', () => {
    expectCoinLike(together(outcomes));
  });
});

describe('without noise', () => {
  it.each<readonly [string, Attack, ReturnType<typeof targetsOf>]>([
    ['whom versions gained, lost and kept', versions, whoSaw.slice(0, 10)],
    ['values that are listed', lookUps, fiftieths(people)],
  ])('single people are told by %s', async (name, attack, targets) => {
    expectBroken(told(`without noise, ${name}`, await outcomeOf(() => still.analyst(), targets, attack)));
  });
});

describe('figures put together for thousands of attacks', () => {
  it('are those that the product publishes, and end where it stops', async () => {
    const model = counted(people, market.ports.noise);
    for (const target of whoSaw.slice(0, 4)) {
      const [analyst, other] = [market.analyst(), model.analyst(market.ports.figureBudget)];
      for (let number = 0; number < 5; number += 1) {
        const where = unlessSo(padding(target, number), target);
        expect(await other.count(where)).toEqual(await analyst.count(where));
        expect(model.figure(where)).toEqual((await analyst.preview(where)).audience);
      }
      const profile = await market.analyst().profile(unlessSo(padding(target, 1), target));
      for (const cell of cellsOf(target)) {
        const found = profile.breakdowns.find(({ name }) => name === cell.name)?.cells.find(({ key }) => `${key}` === `${cell.key}`);
        expect(model.figure(unlessSo(padding(target, 1), target), undefined, cell)).toEqual(found?.size);
      }
    }
    const [target] = whoSaw;
    if (!target) throw new Error('Nobody is a target.');
    const answered = async (one: { count: ReturnType<Market['analyst']>['count'] }) => {
      for (let number = 0; ; number += 1)
        if (
          await one.count(unlessSo(padding(target, number), target)).then(
            () => false,
            () => true,
          )
        )
          return number;
    };
    expect(await answered(market.analyst())).toBe(market.ports.figureBudget.variants);
    expect(await answered(model.analyst(market.ports.figureBudget))).toBe(market.ports.figureBudget.variants);
  });
});

describe('a condition that only one person can meet', () => {
  it('is left out where it would bring somebody in: the figure is that of everybody else', async () => {
    for (const target of seenOnce(people, 20)) {
      const audience = padding(target, 1);
      const analyst = market.analyst();
      const [alone, both] = [await analyst.preview(audience), await analyst.preview(any(audience, target.fact.condition))];
      expect(both.rows['/where/of/1']?.leftOut).toBe('few');
      expect([both.audience, both.reachable]).toEqual([alone.audience, alone.reachable]);
    }
  });
});

describe('thirty days of patience', () => {
  it('are on the administrators’ list from the first day', async () => {
    let days = 0;
    const patient = await openMarket(people, ({ clock }) => ({ clock: { now: () => clock.now() + days * 86_400_000 } }));
    const analyst = patient.analyst();
    const { organisation } = analyst.actor;
    await patient.ports.metadata.organisations.insert(organisation);
    const [target] = whoSaw;
    if (!target) throw new Error('Nobody is a target.');
    const administrator = {
      kind: 'person',
      personId: 'priya',
      name: 'Priya',
      role: 'administrator',
      organisation: { id: 'platform', name: 'platform', kind: 'platform', exhibitors: [], apart: [] },
    } as const;
    for (const day of [1, 2, 3]) {
      for (let number = 0; number < 100; number += 1) await analyst.count(unlessSo(padding(target, 200 * day + number), target));
      const context = { actor: administrator, ports: patient.ports, requestId: 'req_list' };
      const { organisations } = await verbs.figures.budgets.call(context, {});
      expect(organisations[0]).toMatchObject({ id: organisation.id, daysNear: day });
      days += 1;
    }
    await patient.close();
  });
});
