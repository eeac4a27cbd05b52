import type { Condition, Definition, ScoredFeature } from '../../definition.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { lookalikeReference } from '../../scoring.ts';
import { attended, attribute, namedCase, visit, visits } from '../named-case.ts';

/** Models as a resolver has them: one score, which holds from another value on. */
const model = (features: readonly ScoredFeature[], atLeast: number): Definition => ({
  version: 1,
  where: { kind: 'lookalike', id: 'crowd', top: 10, scoring: { features, atLeast } },
});
const crowd: Condition = { kind: 'lookalike', id: 'crowd', top: 10 };
const known = (definition: Definition) => ({ segments: { [lookalikeReference('crowd')]: definition } });
const women = attribute('gender', 'in', ['female']);
const horror = visits(visit('film.genre', 'anyOf', ['horror']));
const often = visits(undefined, { op: 'atLeast', value: 3 });
const sawHorror = (one: Moviegoer) => attended(one).some((each) => each['film.genre'].includes('horror'));
const scoreOf = (one: Moviegoer) =>
  (one.gender === 'female' ? 300 : 0) + (sawHorror(one) ? 1200 : 0) + (attended(one).length >= 3 ? -250 : 0);
const mixed = [
  { where: women, weight: 300 },
  { where: horror, weight: 1200 },
  { where: often, weight: -250 },
];

export const lookalikeCases = [
  namedCase('lookalike: weights above and below 0 are added up', crowd, (one) => scoreOf(one) >= 1000, known(model(mixed, 1000))),
  namedCase('lookalike: the bound is included', crowd, (one) => scoreOf(one) >= 950, known(model(mixed, 950))),
  namedCase('lookalike: one more than the bound is not enough', crowd, (one) => scoreOf(one) >= 951, known(model(mixed, 951))),
  namedCase('lookalike: a bound below 0', crowd, (one) => scoreOf(one) >= -249, known(model(mixed, -249))),
  namedCase(
    'lookalike: a bound that everybody reaches',
    { kind: 'all', of: [crowd, women] },
    (one) => one.gender === 'female',
    known(model(mixed, -250)),
  ),
  namedCase(
    'lookalike: a bound that nobody reaches',
    { kind: 'any', of: [crowd, women] },
    (one) => one.gender === 'female',
    known(model(mixed, 1501)),
  ),
  namedCase('lookalike: not among the top', { kind: 'not', of: crowd }, (one) => scoreOf(one) < 0, known(model(mixed, 0))),
  namedCase(
    'lookalike: beside its own features',
    {
      kind: 'all',
      of: [
        { kind: 'any', of: [crowd, often] },
        { kind: 'not', of: women },
      ],
    },
    (one) => (scoreOf(one) >= 900 || attended(one).length >= 3) && one.gender !== 'female',
    known(model(mixed, 900)),
  ),
  namedCase(
    'lookalike: groups as features',
    crowd,
    (one) => (one.gender !== 'female' && sawHorror(one) ? 7 : 0) + (one.tier === null ? 0 : 5) >= 7,
    known(
      model(
        [
          { where: { kind: 'all', of: [{ kind: 'not', of: women }, horror] }, weight: 7 },
          { where: attribute('tier', 'known'), weight: 5 },
        ],
        7,
      ),
    ),
  ),
  namedCase('lookalike: in a segment', { kind: 'segment', id: 'alike' }, (one) => scoreOf(one) >= 1000, {
    segments: { ...known(model(mixed, 1000)).segments, alike: { version: 1, where: crowd } },
  }),
];
