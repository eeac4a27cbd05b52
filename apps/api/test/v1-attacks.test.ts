import { Preview, ServiceError } from '@marquee/core';
import type { Condition } from '@marquee/dsl';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { outcomeOf } from '../../../packages/platform/test/privacy/attack.ts';
import { averaging, equality, siblings } from '../../../packages/platform/test/privacy/attacks.ts';
import { expectCoinLike } from '../../../packages/platform/test/privacy/bounds.ts';
import { type Analyst, type Market, openMarket } from '../../../packages/platform/test/privacy/market.ts';
import { population, saw, targetsOf } from '../../../packages/platform/test/privacy/population.ts';
import { type OpenApi, openApi } from './support/open-api.ts';
import { as } from './support/person.ts';
import { storedPopulation } from './support/stored-population.ts';

/** A part of the attack suite through the front door: a program with a key against the whole API. The usual budget. */
const budget = { day: 4_000, variants: 100 };
const people = population();
const targets = targetsOf(people, saw, 20);

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let api: OpenApi;
let priya: Awaited<ReturnType<typeof as>>;
/** The same moviegoers, noise and budget behind the verbs themselves, without a store or a network. */
let market: Market;
beforeAll(async () => {
  const stored = await storedPopulation(people);
  // The store brings the noise of the attack suite.
  const settings = { FIGURE_SECRET: '', FIGURES_A_DAY: `${budget.day}`, FIGURES_OF_ONE_AUDIENCE: `${budget.variants}` };
  api = await openApi({ store: stored.folder, settings });
  await stored.remove();
  priya = await as(api.host.url, 'administrator');
  market = await openMarket(people, () => ({ figureBudget: budget }));
});
afterAll(async () => {
  await api.close();
  await market.close();
});

/** What was not done says why. */
const Body = z.looseObject({ detail: z.string().optional() });
/** What both are told, in their order. */
type Told = unknown[];

/** A program of a distributor that has asked nothing yet and may count the one chain. */
async function program(told: Told = []): Promise<Analyst> {
  const behind = market.analyst();
  const { id: organisation } = await priya.organisations.add.mutate({
    name: `By key, ${behind.actor.organisation.id}`,
    kind: 'distributor',
  });
  await priya.organisations.grant.mutate({ organisation, exhibitors: ['nova'], apart: ['nova'] });
  const { key } = await priya.apiKeys.issue.mutate({ organisation, name: 'Attack', role: 'analyst' });
  let requests = 0;
  const post = async (path: string, where: Condition): Promise<unknown> => {
    const answer = await fetch(`${api.host.url}/api/v1/audiences/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ definition: { version: 1, where } }),
    });
    const body = Body.parse(await answer.json());
    if (answer.status === 429) throw new ServiceError('too_many', body.detail ?? '');
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(body)}`);
    requests += 1;
    return body;
  };
  const preview = async (where: Condition) => {
    const answer = Preview.parse(await post('preview', where));
    told.push(figuresIn(answer));
    return answer;
  };
  return {
    ...behind,
    preview,
    get requests() {
      return requests;
    },
  };
}

/** The same behind the verbs. */
function analyst(told: Told = []): Analyst {
  const one = market.analyst();
  return {
    ...one,
    preview: async (where) => {
      const answer = await one.preview(where);
      told.push(figuresIn(answer));
      return answer;
    },
    get requests() {
      return one.requests;
    },
  };
}

/** All that is published, without what says how and when it was counted. */
function figuresIn({ audience, inScope, reachable, rows }: Preview) {
  return { audience, inScope, reachable, rows };
}

it.each([
  ['siblings in one preview', siblings],
  ['averaging all the figures of previews', averaging],
] as const)('a program is told what the verbs tell, figure by figure, and is stopped where they stop: by %s', async (_, attack) => {
  const [target] = targets;
  if (!target) throw new Error('There is somebody to guess about.');
  const [byKey, byVerbs]: [Told, Told] = [[], []];
  const [one, other] = [await program(byKey), analyst(byVerbs)];
  const stopped = async (who: Analyst) => {
    const reason: unknown = await attack(who, target, () => {}).then(
      () => 'it was not stopped',
      (error: unknown) => error,
    );
    expect(reason).toMatchObject({ code: 'too_many', message: expect.stringMatching(/tomorrow/) });
    return who.requests;
  };
  const requests = await stopped(one);
  expect(requests).toBe(await stopped(other));
  expect(requests).toBeGreaterThan(1);
  expect(byKey).toEqual(byVerbs);
});

it('programs guess hardly better than a coin by equal figures, and as often right as behind the verbs', async () => {
  const waiting = await Promise.all(targets.map(() => program()));
  const next = () => {
    const one = waiting.shift();
    if (!one) throw new Error('There is a program for each target.');
    return one;
  };
  const outcome = await outcomeOf(next, targets, equality);
  expectCoinLike(outcome);
  expect(outcome).toEqual(await outcomeOf(() => analyst(), targets, equality));
});
