import type { Definition } from '../../definition.ts';
import { attended, attribute, namedCase, visit, visits } from '../named-case.ts';

const women = attribute('gender', 'in', ['female']);
const texans = attribute('region', 'in', ['US-TX']);
const horror = visit('film.genre', 'anyOf', ['horror']);
const evening = visit('daypart', 'in', ['evening']);
const regulars: Definition = { version: 1, where: visits(undefined, { op: 'atLeast', value: 3 }) };
const womenOrRegulars: Definition = { version: 1, where: { kind: 'any', of: [women, { kind: 'segment', id: 'regulars' }] } };
const segments = { regulars, womenOrRegulars };

export const groupCases = [
  namedCase('all', { kind: 'all', of: [women, texans] }, (one) => one.gender === 'female' && one.region === 'US-TX'),
  namedCase('any', { kind: 'any', of: [women, texans] }, (one) => one.gender === 'female' || one.region === 'US-TX'),
  namedCase('not is true where the value is missing', { kind: 'not', of: texans }, (one) => one.region !== 'US-TX'),
  namedCase(
    'not of a number is true where the value is missing',
    { kind: 'not', of: attribute('age', 'atLeast', 0) },
    (one) => one.birthDay === null || one.id === 'notYetBorn',
  ),
  namedCase('a group of one', { kind: 'all', of: [{ kind: 'any', of: [women] }] }, (one) => one.gender === 'female'),
  namedCase(
    'the same condition twice',
    { kind: 'all', of: [women, women, { kind: 'not', of: { kind: 'not', of: women } }] },
    (one) => one.gender === 'female',
  ),
  namedCase('a contradiction', { kind: 'all', of: [women, { kind: 'not', of: women }] }, () => false),
  namedCase('all of one and the same visit', visits({ kind: 'all', of: [horror, evening] }), (one) =>
    attended(one).some((v) => v['film.genre'].includes('horror') && v.daypart === 'evening'),
  ),
  namedCase('two conditions may be met by two visits', { kind: 'all', of: [visits(horror), visits(evening)] }, (one) => {
    return attended(one).some((v) => v['film.genre'].includes('horror')) && attended(one).some((v) => v.daypart === 'evening');
  }),
  namedCase('any of one visit', visits({ kind: 'any', of: [horror, evening] }, { op: 'atLeast', value: 2 }), (one) => {
    return attended(one).filter((v) => v['film.genre'].includes('horror') || v.daypart === 'evening').length >= 2;
  }),
  namedCase('not of a visit is true where its value is missing', visits({ kind: 'not', of: visit('film.rating', 'in', ['R']) }), (one) =>
    attended(one).some((v) => v['film.rating'] !== 'R'),
  ),
  namedCase('not of all of one visit', visits({ kind: 'not', of: { kind: 'all', of: [horror, evening] } }), (one) =>
    attended(one).some((v) => !(v['film.genre'].includes('horror') && v.daypart === 'evening')),
  ),
  namedCase('segment', { kind: 'segment', id: 'regulars' }, (one) => attended(one).length >= 3, { segments }),
  namedCase('segment, with its version pinned', { kind: 'segment', id: 'regulars', version: 2 }, (one) => attended(one).length >= 3, {
    segments,
  }),
  namedCase(
    'not of a segment of a segment',
    { kind: 'not', of: { kind: 'segment', id: 'womenOrRegulars' } },
    (one) => !(one.gender === 'female' || attended(one).length >= 3),
    { segments },
  ),
];
