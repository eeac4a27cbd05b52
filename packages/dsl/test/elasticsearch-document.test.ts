import { describe, expect, test } from 'vitest';
import { dayOfIso, esDocument, esFieldName, esFields, esMoviegoer, fieldNames } from '../src/index.ts';
import { fixtureWorld } from '../src/testing/index.ts';

const { moviegoers } = fixtureWorld();
const named = (id: string) => moviegoers.find((one) => one.id === id) ?? expect.fail(`nobody is ${id}`);

describe('names of fields', () => {
  test('a moviegoer’s own are at the root, those of a visit in the list of visits, by table and column', () => {
    expect(['gender', 'age', 'preferredSites', 'joinedOn'].map((field) => name(field))).toEqual([
      'gender',
      'birth_day',
      'preferred_sites',
      'joined_day',
    ]);
    expect(
      ['film', 'film.genre', 'film.cast', 'ticketType', 'site', 'site.region', 'leadDays', 'runDay'].map((field) => name(field)),
    ).toEqual([
      'visits.film',
      'visits.film_genres',
      'visits.film_cast_members',
      'visits.ticket_types',
      'visits.site',
      'visits.site_region',
      'visits.lead_days',
      'visits.run_day',
    ]);
    expect(esFieldName('film.genre', 'films')).toBe('films.film_genres');
  });

  test('no two fields share a name, and every field has one', () => {
    const names = esFields().map(({ path, name: column }) => (path === undefined ? column : `${path}.${column}`));
    expect(new Set(names).size).toBe(names.length);
    expect(fieldNames.filter((field) => !names.includes(esFieldName(field)))).toEqual([]);
  });

  test('a mapping has nothing but exact texts and whole numbers; films have only what a film is', () => {
    const films = esFields().filter(({ path }) => path === 'films');
    expect(films.map(({ name: column, type }) => `${column} ${type}`)).toEqual([
      'business_days long',
      'purchase_days long',
      'film keyword',
      'film_rating keyword',
      'film_distributor keyword',
      'film_franchise keyword',
      'film_director keyword',
      'film_genres keyword',
      'film_cast_members keyword',
    ]);
    expect(esFields().slice(0, 3)).toEqual([
      { name: 'id', type: 'keyword' },
      { name: 'gender', type: 'keyword' },
      { name: 'birth_day', type: 'long' },
    ]);
  });
});

describe('documents', () => {
  test('give back the very moviegoer they were made from, through JSON too', () => {
    for (const one of moviegoers) expect(esMoviegoer(JSON.parse(JSON.stringify(esDocument(one))))).toEqual(one);
  });

  test('hold no field that the mapping does not know', () => {
    const known = (path?: string) => new Set(esFields().flatMap((field) => (field.path === path ? [field.name] : [])));
    for (const { visits, films, ...own } of moviegoers.map(esDocument)) {
      expect(Object.keys(own).filter((column) => !known().has(column))).toEqual([]);
      expect(visits.flatMap(Object.keys).filter((column) => !known('visits').has(column))).toEqual([]);
      expect(films.flatMap(Object.keys).filter((column) => !known('films').has(column))).toEqual([]);
    }
  });

  test('leave out what is missing', () => {
    expect(esDocument(named('nothingKnown'))).toEqual({ id: 'nothingKnown', gender: 'unknown', exhibitor: 'nova', visits: [], films: [] });
  });

  test('list each matched film once, with the days of all its visits', () => {
    const { films } = esDocument(named('sameFilmFourTimes'));
    expect(films).toHaveLength(1);
    expect(films[0]).toMatchObject({ film: 'kestrel', business_days: [4, 5, 6, 7].map((day) => dayOfIso(`2026-07-0${day}`)) });
    expect(esDocument(named('unmatchedAndOne')).films.map((entry) => entry.film)).toEqual(['bare']);
  });
});

function name(field: string): string {
  return esFieldName(fieldNames.find((one) => one === field) ?? expect.fail(`${field} is no field`));
}
