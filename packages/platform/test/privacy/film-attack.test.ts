import { createHmac } from 'node:crypto';
import { type Actor, type Noise, type Ports, verbs } from '@marquee/core';
import { isoOfDay, type Moviegoer, type Visit } from '@marquee/dsl';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operator } from '../verbs/open-product.ts';
import { expectBroken, expectCoinLike } from './bounds.ts';
import { analystAt, type Market, openMarket } from './market.ts';
import { plainStore } from './plain-store.ts';
import { population, today } from './population.ts';

/** Whether one moviegoer saw a film, by everything that its page tells together, for somebody who knows the rest of the data to the last visit. */
const targets = 20;
const film = 'kestrel';
const release = today - 68;

const crowd = population(1_200).map((one) => ({ ...one, visits: one.visits.map(placed) }));
/** Some who would be alone in a cell of a small region. */
const suspects = crowd
  .filter(({ visits }) => visits.some((visit) => visit.film === 'undertow' && visit.businessDay >= release))
  .slice(0, targets);

/** A visit in the run of its film. */
function placed(visit: Visit): Visit {
  const runDay = visit.businessDay - release;
  const leadDays = (visit.businessDay + (visit.tickets ?? 0)) % 3 === 0 ? 4 : 0;
  return { ...visit, runDay, leadDays, purchaseDay: visit.businessDay - leadDays };
}

/** The people as they are if somebody saw the film on the day of another visit, and if not. */
function worldOf(suspect: Moviegoer, saw: boolean): readonly Moviegoer[] {
  let left = saw ? 1 : 0;
  const visits = suspect.visits.map((visit) => {
    if (visit.film !== 'undertow' || visit.businessDay < release || left === 0)
      return visit.film === film ? { ...visit, film: 'marigold' } : visit;
    left = 0;
    return { ...visit, film };
  });
  return crowd.map((one) => (one === suspect ? { ...one, region: 'US-VT', visits } : one));
}

let market: Market;
beforeAll(async () => {
  market = await openMarket([]);
  const facts = { rating: null, genres: [], distributor: null, franchise: null, director: null, cast: [] };
  const made = (id: string) => ({ id, title: id, releaseDate: isoOfDay(release), ...facts });
  await market.ports.metadata.catalogue.upsert({ films: [made(film), made('undertow'), made('marigold')] });
});
afterAll(() => market.close());

/** All that the page of a film tells. */
async function pageOf(actor: Actor, ports: Ports): Promise<unknown> {
  const context = { actor, ports, requestId: 'req' };
  const { films, audiences } = verbs;
  const where = { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [film] } };
  const runs: unknown[] = [];
  for (const by of ['gender', 'age', 'region', 'frequency'] as const)
    for (const measure of ['visits', 'moviegoers'] as const) runs.push(await films.run.call(context, { id: film, by, measure }));
  return {
    ...{ runs, daypart: await films.run.call(context, { id: film, by: 'daypart' }) },
    show: await films.show.call(context, { id: film }),
    comparable: await films.comparable.call(context, { id: film }),
    map: await films.map.call(context, { films: [film, 'undertow', 'marigold'] }),
    presales: await films.presales.call(context, { id: film, beside: ['undertow'] }),
    profile: await audiences.profile.call(context, { definition: { version: 1, where } }),
  };
}

/** The figures of an answer by their places; null where hidden. What has an id or a key is found by it. */
function figuresIn(answer: unknown, at = '', found = new Map<string, number | null>()): ReadonlyMap<string, number | null> {
  if (typeof answer !== 'object' || answer === null) return found;
  if ('shown' in answer) return found.set(at, 'value' in answer && typeof answer.value === 'number' ? answer.value : null);
  for (const [name, value] of Object.entries(answer)) {
    const own = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    figuresIn(value, `${at}/${Array.isArray(answer) ? JSON.stringify(own.id ?? own.key ?? name) : name}`, found);
  }
  return found;
}

function noiseOf(secret: string, deviation: number): Noise {
  const hmac = (text: string) => createHmac('sha256', secret).update(text).digest();
  return {
    ...{ deviation, smallest: 50, key: (text) => hmac(`key ${text}`).toString('base64url') },
    draw: (key, of) => hmac(`draw ${of} ${key}`).readUIntBE(0, 6) / 2 ** 48,
  };
}

interface Trial {
  readonly saw: boolean;
  readonly published: ReadonlyMap<string, number | null>;
  readonly exact: readonly [without: ReadonlyMap<string, number | null>, withIt: ReadonlyMap<string, number | null>];
}

/** Both worlds of each, as they are and as they are published. */
async function trials(deviation: number, some: readonly Moviegoer[]): Promise<readonly Trial[]> {
  const all: Trial[] = [];
  for (const [number, suspect] of some.entries()) {
    const ports = [false, true].map((saw) => ({
      ...market.ports,
      ...{ audience: plainStore(worldOf(suspect, saw), today), noise: noiseOf(`secret ${number}`, deviation) },
    }));
    const exact: ReadonlyMap<string, number | null>[] = [];
    for (const world of ports) exact.push(figuresIn(await pageOf(operator, world)));
    for (const [at, world] of ports.entries()) {
      const published = figuresIn(await pageOf(analystAt(`of ${number} ${at} ${deviation}`), world));
      all.push({ saw: at === 1, published, exact: [exact[0] ?? new Map(), exact[1] ?? new Map()] });
    }
  }
  return all;
}

/** The normal distribution, near enough for a guess (the logistic one with 1.702). */
const below = (z: number) => 1 / (1 + Math.exp(-1.702 * z));

/** How many are guessed right: by each figure as it is, by what its noise is in its place and rounding to tens, either world is so likely. */
function rightOf(all: readonly Trial[]): { readonly right: number; readonly of: number; readonly figures: number } {
  const spread = new Map<string, { sum: number; many: number }>();
  for (const { published, exact, saw } of all)
    for (const [place, value] of published) {
      const truth = exact[saw ? 1 : 0]?.get(place);
      if (value === null || truth == null) continue;
      const { sum, many } = spread.get(place) ?? { sum: 0, many: 0 };
      spread.set(place, { sum: sum + (value - truth) ** 2, many: many + 1 });
    }
  let [right, figures] = [0, 0];
  for (const { published, exact, saw } of all) {
    let evidence = 0;
    for (const [place, value] of published) {
      const [without, withIt] = exact.map((one) => one.get(place) ?? 0);
      if (value === null || without === undefined || withIt === undefined || without === withIt) continue;
      const { sum, many } = spread.get(place) ?? { sum: 1, many: 1 };
      // A number that is rounded to tens has a variance of 100 ÷ 12 by that alone.
      const deviation = Math.sqrt(Math.max(0.1, sum / many - 100 / 12));
      const likely = (truth: number) => 1e-9 + below((value + 5 - truth) / deviation) - below((value - 5 - truth) / deviation);
      evidence += Math.log(likely(withIt) / likely(without));
      figures += 1;
    }
    if (evidence > 0 === saw) right += 1;
  }
  return { right, of: all.length, figures: figures / all.length };
}

it('who knows everything but whether somebody saw a film guesses at most ten points better than a coin by all that its page tells', async () => {
  const outcome = rightOf(await trials(15, suspects));
  console.info(`a film’s page: ${outcome.right} of ${outcome.of} right, ${Math.round(outcome.figures)} figures that differ`);
  expect(outcome.figures).toBeGreaterThan(15);
  expectCoinLike(outcome);
}, 300_000);

it('without noise they are told', async () => {
  expectBroken({ ...rightOf(await trials(0.3, suspects.slice(0, 6))), requests: 0 });
}, 300_000);
