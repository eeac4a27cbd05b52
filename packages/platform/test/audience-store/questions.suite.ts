import {
  type AudienceScope,
  type FilmSpan,
  type InputOf,
  type ListName,
  type QuestionName,
  questions,
  type Recorded,
  runBreakdownNames,
  ServiceError,
} from '@marquee/core';
import type { Condition, FieldName } from '@marquee/dsl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyone, ask, asOf } from '../support/asking.ts';
import { shapes } from '../support/conditions.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone, sharedBy } from '../support/scopes.ts';
import { answerOf, plainAnswerOf } from './answers.ts';
import type { AudienceStoreHarness, OpenAudienceStore } from './harness.ts';

const recorded: Recorded = { moviegoers: randomWorld(20, 300, asOf), today: asOf };
const some = recorded.moviegoers.slice(0, 9).map(({ id }) => id);
const after = some[4] ?? '';

const seen = recorded.moviegoers.flatMap(({ visits }) => visits).find(({ film, businessDay }) => film !== null && businessDay < asOf);
const [seenFilm, seenOn] = [seen?.film ?? '', seen?.businessDay ?? 0];

/** Days of a run, weekends and the whole of it, before and after the as-of day; they overlap. */
const periods = [
  ...Array.from({ length: 20 }, (_, at) => ({ from: seenOn - 10 + at, to: seenOn - 10 + at })),
  ...[0, 1, 2].map((at) => ({ from: seenOn - 40 + 30 * at, to: seenOn - 20 + 30 * at })),
  { from: 0, to: asOf + 400 },
  { from: 5, to: 4 },
];
const spans: readonly FilmSpan[] = [
  {},
  { session: { from: 0, to: asOf } },
  { session: { from: 0, to: asOf }, run: { from: -1, to: 2 } },
  { session: { from: asOf + 1, to: asOf + 400 }, purchase: { from: 0, to: asOf } },
  { run: { from: 5, to: 4 } },
];

const ofMoviegoers = ['region', 'preferredSites', 'exhibitor', 'tier', 'gender', 'reachableBy', 'favouriteSite'] as const;
const ofVisits = [
  'film',
  'film.genre',
  'film.cast',
  'film.rating',
  'site',
  'site.region',
  'ticketType',
  'format',
  'daypart',
  'channel',
] as const;

/** What is asked of each question in a scope; a question that nothing is asked of does not compile. */
function casesIn(scope: AudienceScope): { readonly [N in QuestionName | ListName]: Readonly<Record<string, InputOf<N>>> } {
  const shaped = (shape: string) => ({ ...ask(shapes[shape] ?? anyone), scope });
  const every = Object.fromEntries(Object.keys(shapes).map((shape) => [shape, shaped(shape)]));
  const { definition, resolve } = shaped('any of several');
  const overlapping = (of: readonly Condition[]) => ({
    scope,
    asOf,
    resolve,
    definitions: of.map((where) => ({ version: 1, where }) as const),
  });
  const values = (field: FieldName) => [0, 3, 7, 100].map((upTo) => [`${field}, people up to ${upTo}`, { scope, field, upTo }]);
  return {
    status: { 'all that is on record': undefined },
    reach: { 'every exhibitor': undefined },
    count: every,
    preview: every,
    profile: {
      'any inside all, against everyone who visited in the year': shaped('any inside all'),
      'not at the root, against everyone who visited in the year': shaped('not at the root'),
      'all of several, against another definition': { ...shaped('all of several'), base: { definition, resolve } },
      'everyone, against everyone who visited in the year': { ...ask(anyone), scope },
    },
    overlap: {
      'five audiences': overlapping(
        ['any of several', 'any inside all', 'not inside any', 'not at the root', 'one condition'].map((shape) => shapes[shape] ?? anyone),
      ),
      'two, of which one is everyone': overlapping([anyone, shapes['all of several'] ?? anyone]),
      'an audience and what it leaves': overlapping([
        shapes['not at the root'] ?? anyone,
        { kind: 'not', of: shapes['not at the root'] ?? anyone },
      ]),
      'no audience': overlapping([]),
    },
    values: Object.fromEntries([...ofMoviegoers, ...ofVisits].flatMap(values)),
    openFilms: { 'every film code that is not matched': { scope } },
    filmRun: Object.fromEntries(
      runBreakdownNames.flatMap((by) => [
        [`a film by ${by}`, { scope, film: seenFilm, asOf, by, periods }],
        [`every visit by ${by}`, { scope, film: null, asOf, by, periods: periods.slice(-4) }],
        [`a film that nobody saw by ${by}`, { scope, film: 'nobody’s', asOf, by, periods }],
        [`no part of a run by ${by}`, { scope, film: seenFilm, asOf, by, periods: [] }],
      ]),
    ),
    filmCounts: { 'every film in several spans': { scope, spans }, 'no span': { scope, spans: [] } },
    visitSums: {
      'a film': { scope, film: seenFilm, spans },
      'every visit': { scope, film: null, spans },
      'a film that nobody saw': { scope, film: 'nobody’s', spans },
    },
    filmDays: Object.fromEntries(
      (['session', 'purchase'] as const).flatMap((by) => [
        [`two films by ${by}`, { scope, films: [seenFilm, 'film-3'], by, days: { from: asOf - 200, to: asOf } }],
        [`no film by ${by}`, { scope, films: [], by, days: { from: asOf - 200, to: asOf } }],
      ]),
    ),
    moviegoer: Object.fromEntries([...some, "nobody' OR true --"].map((id) => [id, { scope, id }])),
    list: {
      ...every,
      'what comes after an id': { ...shaped('one condition'), after },
      'what comes after the last': { ...shaped('one condition'), after: '~' },
    },
    recipients: { ...every, 'what comes after an id': { ...shaped('one condition'), after } },
    outcomes: {
      'who saw a film in a year': { scope, film: seenFilm, from: asOf - 364, to: asOf },
      'who saw it on one day': { scope, film: seenFilm, from: seenOn, to: seenOn },
      'what comes after an id': { scope, film: seenFilm, from: asOf - 364, to: asOf, after },
      'who saw a film that nobody saw': { scope, film: 'nobody’s', from: asOf - 364, to: asOf },
    },
    scan: { everyone: { scope }, 'what comes after an id': { scope, after }, 'what comes after the last': { scope, after: '~' } },
  };
}

const scopes: Readonly<Record<string, AudienceScope>> = {
  'every exhibitor': everyone,
  'two exhibitors': sharedBy('north', 'west'),
  'no exhibitor': sharedBy(),
  'an exhibitor that does not exist': sharedBy('nowhere'),
};

/** Every question of the registry is answered as plain code answers it over the same moviegoers, in every scope. */
export function questionsContract(engine: string, open: OpenAudienceStore): void {
  describe(`questions asked of ${engine}`, () => {
    let harness: AudienceStoreHarness;
    beforeAll(async () => {
      harness = await open(() => recorded.today);
      await harness.load(recorded.moviegoers);
    });
    afterAll(() => harness.close());

    describe.each(Object.entries(scopes))('in the scope of %s', (_, scope) => {
      const cases = Object.entries(casesIn(scope)).flatMap(([name, inputs]) =>
        Object.entries(inputs).map(([title, input]) => [name, title, input] as const),
      );
      it.each(cases)('%s: %s', async (name, _title, input) => {
        expect(await answerOf(harness.store, name, input)).toEqual(plainAnswerOf(recorded, name, input));
      });
    });

    it.each(['age', 'spend', 'joinedOn'] as const)('refuses to list the values of %s', async (field) => {
      const question = { scope: everyone, field, upTo: 0 };
      expect(() => questions.values(recorded, question)).toThrow(ServiceError);
      await expect(harness.store.values(question)).rejects.toMatchObject({ code: 'bad_request' });
    });
  });
}
