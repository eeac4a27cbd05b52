import { expect, test } from 'vitest';
import { type Condition, type Definition, estimate, lookalikeIssues, lookalikeReference, putInReferences } from '../src/index.ts';

const of = (...conditions: Condition[]): Definition => ({ version: 1, where: { kind: 'all', of: conditions } });
const lookalike = (id: string): Condition => ({ kind: 'lookalike', id, top: 5 });
const scoring = {
  features: [
    { where: { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] } }, weight: 3 } as const,
    { where: { kind: 'visits' }, weight: -1 } as const,
  ],
  atLeast: 2,
};
const known: Readonly<Record<string, Definition>> = {
  [lookalikeReference('lal_1')]: { version: 1, where: { kind: 'lookalike', id: 'lal_1', top: 5, scoring } },
  good: of(lookalike('lal_1')),
  bad: of({ kind: 'not', of: lookalike('lal_gone') }),
  outer: of({ kind: 'segment', id: 'bad' }),
};
const resolve = (id: string) => known[id];

test('a model that the resolver does not have is an issue at its id, or at the reference that leads to it', () => {
  const asked = of(lookalike('lal_1'), lookalike('lal_gone'), { kind: 'segment', id: 'good' }, { kind: 'segment', id: 'outer' });
  expect(lookalikeIssues(asked, resolve).map(({ code, path }) => [code, path])).toEqual([
    ['unknown_lookalike', '/where/of/1/id'],
    ['unknown_lookalike', '/where/of/3/id'],
  ]);
});

test('a lookalike takes the work of its conditions, each once', () => {
  expect(estimate(of(lookalike('lal_1'), { kind: 'segment', id: 'good' }, { kind: 'visits' }), resolve).work).toBe(8);
});

test('with references put in, a lookalike carries its score and needs no resolver', () => {
  const where = putInReferences(of(lookalike('lal_1')).where, resolve);
  expect(where).toMatchObject({ of: [{ kind: 'lookalike', id: 'lal_1', top: 5, scoring }] });
  expect(putInReferences(where, () => undefined)).toEqual(where);
});
