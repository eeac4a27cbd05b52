import { verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const mara = person('Mara', 'analyst', 'distributor', ['north', 'south']);
const priya = person('Priya', 'administrator', 'platform', []);
const { audiences, segments } = verbs;

/** Each question takes thirteen parts of work. */
const films = (many: number, first = 1) =>
  Array.from({ length: many }, (_, n) => ({
    kind: 'visits',
    measure: 'films',
    value: first + n,
    where: { kind: 'visit', field: 'film.rating', op: 'in', value: ['R'] },
  }));
const any = (...of: readonly object[]) => ({ version: 1, where: { kind: 'any', of: of } });
const large = any(...films(23));
const tooLarge = any(...films(24));
const refused = {
  code: 'invalid_definition',
  details: { issues: [expect.objectContaining({ code: 'too_costly', path: '/where/of/0', params: { work: 312, budget: 300, here: 13 } })] },
};

let product: Product;
beforeAll(async () => {
  product = await openProduct(randomWorld(7, 300, fixtureAsOf));
});
afterAll(() => product.close());

describe('what takes more than the budget of a question', () => {
  it.each([
    ['preview', (definition: unknown) => audiences.preview.call(product.as(mara), { definition })],
    ['count', (definition: unknown) => audiences.count.call(product.as(mara), { definition })],
    ['count by memory', (definition: unknown) => audiences.count.call(product.as(operator), { definition, engine: 'memory' })],
    ['profile', (definition: unknown) => audiences.profile.call(product.as(mara), { definition })],
    ['list', (definition: unknown) => audiences.list.call(product.as(operator), { definition })],
    ['create', (definition: unknown) => segments.create.call(product.as(mara), { name: `Large ${Math.random()}`, definition })],
  ])('is refused before it runs: %s', async (_, ask) => {
    expect(await refusal(ask(tooLarge))).toMatchObject(refused);
    await ask(large);
  });

  it('is refused where one moviegoer is asked about', async () => {
    const moviegoer = 'nobody';
    expect(await refusal(audiences.why.call(product.as(priya), { moviegoer, definition: tooLarge }))).toMatchObject(refused);
    expect((await refusal(audiences.why.call(product.as(priya), { moviegoer, definition: large }))).code).toBe('not_found');
  });

  it('is an issue of check and of its line in a batch', async () => {
    expect(await audiences.check.call(product.as(mara), { definition: tooLarge })).toMatchObject({ issues: refused.details.issues });
    const { answers } = await audiences.countMany.call(product.as(operator), {
      questions: [{ definition: tooLarge }, { definition: large }],
    });
    expect(answers).toMatchObject([{ issues: refused.details.issues }, { count: expect.any(Number) }]);
  });

  it('counts the segments that are put in, and is refused at the reference that brings most', async () => {
    const { id } = await segments.create.call(product.as(mara), { name: 'Films', definition: any(...films(20)) });
    const within = any(...films(3, 21), { kind: 'segment', id });
    await audiences.count.call(product.as(mara), { definition: within });
    const { details } = await refusal(
      audiences.count.call(product.as(mara), { definition: any(...films(4, 21), { kind: 'segment', id }) }),
    );
    expect(details.issues).toMatchObject([{ code: 'too_costly', path: '/where/of/4', params: { work: 312, here: 260 } }]);
  });

  it('is not saved as a version, nor as one that its users could not be counted with', async () => {
    const made = await segments.create.call(product.as(mara), { name: 'Used', definition: any(...films(1)) });
    const save = (definition: unknown) =>
      segments.saveVersion.call(product.as(mara), { id: made.id, basedOnRevision: made.revision, definition });
    expect(await refusal(save(tooLarge))).toMatchObject(refused);
    await segments.create.call(product.as(mara), { name: 'User', definition: any(...films(20, 40), { kind: 'segment', id: made.id }) });
    const broken = await refusal(save(any(...films(4))));
    expect(broken).toMatchObject({ code: 'conflict', details: { breaks: { name: 'User' }, issue: { code: 'too_costly' } } });
    expect(broken.message).toMatch(/^“User” uses this segment, and could not be counted with this version: Counting this takes 312 parts/);
  });
});
