import { canonicalText, dayOfIso } from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, chooseDay, everyone, publish, setsOf } from '../../definitions/index.ts';
import { badInput } from '../../errors.ts';
import { recordOf } from '../../insights/index.ts';
import { policyOf, saidOf, shownValue, sumFigureOf } from '../../privacy/index.ts';
import type { Film } from '../../records/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import type { FilmAsked } from './film-asked.ts';
import { inOrder, isWanted, marketFilm, marketSpans, valuesOf } from './market-films.ts';
import { FilmFilters, FilmMarket, FilmSection, FilmSort } from './market-view.ts';
import { sawInRun } from './saw.ts';
import { mostOfOneFilm } from './visit-figures.ts';

/** One person stands in the figures of every film that they saw, which are about as many as in a year's visits; told once a day for all of the list. */
const figuresOfMarket = { name: 'films', figures: 20 } as const;
/** So many days of visits are drawn beside a film. */
const daysDrawn = 28;

/** The films of the market with their figures: in theatres, in advance sales, coming and before. */
export const market = defineVerb({
  name: 'films.market',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'Films in theatres, in advance sales, coming and of the archive, with moviegoers, visits, weekends and presales.',
  input: FilmFilters.extend({
    sort: FilmSort.default('release'),
    asOf: AsOf,
    /** The `next` of the page before. */
    after: z.string().max(191).optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: FilmMarket,
  async run(scene, { section, sort, asOf, after, limit, ...filters }) {
    const day = await chooseDay(scene, asOf);
    const policy = policyOf(scene.actor, scene.ports.noise);
    const question = { scope: scene.scope, definition: everyone, asOf: day.day, resolve: () => undefined };
    const sets = setsOf(scene.ports, policy, question, day);
    const published = await publish(scene, policy, sets, { question }, figuresOfMarket);
    const [films, counts] = await Promise.all([
      scene.ports.metadata.catalogue.films(),
      scene.ports.audience.filmCounts({ scope: scene.scope, spans: marketSpans(day.day) }, scene.signal),
    ]);
    const countsOf = new Map(counts.map((one) => [one.film, one]));
    const told = films.map((film) => marketFilm({ policy, sets }, film, countsOf.get(film.id), day.day));
    const wanted = inOrder(
      told.filter((one) => (section === undefined || one.section === section) && isWanted(one.film, filters)),
      sort,
    );
    const start = after === undefined ? 0 : wanted.findIndex(({ film }) => film.id === after) + 1;
    if (after !== undefined && start === 0) throw badInput('/after', 'The list has changed meanwhile. Begin at its first page.');
    const page = wanted.slice(start, start + limit);
    const last = start + limit < wanted.length ? page.at(-1) : undefined;
    const drawn = await daysOf(
      scene,
      { policy, sets, day },
      page.map(({ film }) => film),
    );
    return {
      output: {
        asOf: day.iso,
        films: page.map(({ film, section: where, ...figures }) => ({
          ...film,
          ...{ section: where, moviegoers: figures.moviegoers(), visits: figures.visits(), presales: figures.presales() },
          ...{ openingWeekend: figures.openingWeekend(), lastWeekend: figures.lastWeekend(), change: figures.change() },
          days: drawn(film),
        })),
        next: last?.film.id ?? null,
        total: wanted.length,
        sections: recordOf(FilmSection.options, (one) => told.filter(({ section: where }) => where === one).length),
        values: valuesOf(films),
        privacy: saidOf(policy),
      },
      audit: {
        ...published,
        ...{ definition: canonicalText(everyone), scope: scopeText(scene.scope), asOf: day.iso, count: wanted.length, subject: 'films' },
      },
    };
  },
});

/** The visits of each of the last days of the films of a page; a day of a run is the same figure as on the film's own page. */
async function daysOf(scene: Scene, { policy, sets, day }: Pick<FilmAsked, 'policy' | 'sets' | 'day'>, films: readonly Film[]) {
  const from = day.day - daysDrawn + 1;
  const found = await scene.ports.audience.filmDays(
    { scope: scene.scope, films: films.map(({ id }) => id), by: 'session', days: { from, to: day.day } },
    scene.signal,
  );
  return ({ id, releaseDate }: Film): (number | null)[] => {
    if (releaseDate === null) return [];
    const release = dayOfIso(releaseDate);
    const own = new Map(found.filter(({ film }) => film === id).map((one) => [one.day, one]));
    return Array.from({ length: daysDrawn }, (_, at) => {
      const one = own.get(from + at);
      const people = sets.tally(sets.of(sawInRun(id, from + at - release, from + at - release)), one?.moviegoers ?? 0);
      return shownValue(sumFigureOf(policy, { sum: one?.visits ?? 0, key: people.key, of: 'visits', most: mostOfOneFilm.onDay }, people));
    });
  };
}
