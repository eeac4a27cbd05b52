import { dayOfIso, openingWeekend } from '@marquee/dsl';
import { z } from 'zod';
import { namedIn } from '../../access/index.ts';
import { AsOf, publish } from '../../definitions/index.ts';
import { cinemaWeekOf, sessionsAhead, shownPercent, year, yearTo } from '../../insights/index.ts';
import { Figure, figureOf, Privacy, partOf, saidOf, sumFigureOf } from '../../privacy/index.ts';
import { Exhibitor } from '../../records/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { shownIndex } from '../audiences/index.ts';
import { askFilm, auditOf } from './film-asked.ts';
import { saw, sawInRun } from './saw.ts';
import { FilmView } from './schemas.ts';
import { mostOfOneFilm, rateOf, type VisitRate } from './visit-figures.ts';

/** One person stands in each of its figures, most of which say the same of it. */
const figuresOfFilm = { name: 'film', figures: 4 } as const;

const Rate = z.object({
  value: z.number().nullable(),
  base: z.number().nullable(),
  index: z.number().int().nullable(),
  rough: z.boolean(),
});

/** A film's page: what the catalogue says of it, and its figures. */
export const show = defineVerb({
  name: 'films.show',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'A film of the catalogue with its figures: moviegoers, visits, opening weekend, repeat viewers, and what a visit to it is like.',
  input: z.object({ id: z.string().min(1).max(191), asOf: AsOf }),
  output: z.object({
    asOf: z.iso.date(),
    film: FilmView,
    /** Days since its release, negative before it; null without a release date. */
    runDay: z.number().int().nullable(),
    /** Friday to Thursday, that of the release is 1; null before it. */
    cinemaWeek: z.number().int().nullable(),
    /** Those told by name that have a film code of it. */
    exhibitors: z.array(Exhibitor),
    moviegoers: Figure,
    /** Percent of everyone in scope who visited in the last 12 months. */
    ofBase: z.number().nullable(),
    visits: Figure,
    visitsEach: z.number().nullable(),
    openingWeekend: Figure,
    /** Percent of all its visits so far. */
    openingShare: z.number().nullable(),
    /** Moviegoers who saw it twice or more. */
    repeatViewers: Figure,
    /** Percent of its moviegoers. */
    repeatShare: z.number().nullable(),
    /** Tickets bought for sessions after the as-of date. */
    advanceTickets: Figure,
    partySize: Rate,
    premiumShare: Rate,
    /** In minor units. */
    spendPerVisit: Rate,
    currency: z.string(),
    privacy: Privacy,
  }),
  async run(scene, { id, asOf }) {
    const asked = await askFilm(scene, id, asOf);
    const { film, policy, day, question, sets } = asked;
    const published = await publish(scene, policy, sets, asked, figuresOfFilm);
    const { audience } = scene.ports;
    const upTo = { from: 0, to: day.day };
    const ahead = { session: { from: day.day + 1, to: day.day + sessionsAhead }, purchase: upTo };
    const [[whole, opening, advance], [base], repeat, exhibitors] = await Promise.all([
      audience.visitSums(
        { scope: scene.scope, film: id, spans: [{ session: upTo }, { session: upTo, run: openingWeekend }, ahead] },
        scene.signal,
      ),
      audience.visitSums({ scope: scene.scope, film: null, spans: [{ session: yearTo(day.day) }] }, scene.signal),
      audience.count({ ...question, definition: { version: 1, where: twice(id) } }, scene.signal),
      playing(scene, id),
    ]);
    if (!whole || !opening || !advance || !base) throw new Error('Every span has its sums.');
    const people = sets.tally(sets.of(saw(id)), whole.moviegoers);
    const openers = sets.tally(sets.of(sawInRun(id, openingWeekend.from, openingWeekend.to)), opening.moviegoers);
    const buyers = sets.tally(sets.of(saw(id)), advance.moviegoers, 'ahead');
    const everybody = sets.tally(sets.of({ kind: 'visits', during: year }), base.moviegoers);
    const visits = sumFigureOf(policy, { sum: whole.visits, key: people.key, of: 'visits', most: mostOfOneFilm.visits }, people);
    const openingVisits = sumFigureOf(policy, { sum: opening.visits, key: openers.key, of: 'visits', most: mostOfOneFilm.inPart }, openers);
    const moviegoers = figureOf(policy, people);
    const repeatViewers = figureOf(policy, sets.tally(sets.of(twice(id)), repeat));
    const rate = (name: Parameters<typeof rateOf>[1]) =>
      compared(rateOf(policy, name, whole, people, 'film'), rateOf(policy, name, base, everybody, 'everybody'));
    const release = film.releaseDate === null ? null : dayOfIso(film.releaseDate);
    return {
      output: {
        asOf: day.iso,
        film,
        runDay: release === null ? null : day.day - release,
        cinemaWeek: release === null || day.day < release ? null : cinemaWeekOf(release, day.day),
        exhibitors,
        moviegoers,
        ofBase: percentOf(partOf(moviegoers, figureOf(policy, everybody))),
        visits,
        visitsEach:
          moviegoers.shown && visits.shown && moviegoers.value > 0 ? Math.round((100 * visits.value) / moviegoers.value) / 100 : null,
        openingWeekend: openingVisits,
        openingShare: percentOf(partOf(openingVisits, visits)),
        repeatViewers,
        repeatShare: percentOf(partOf(repeatViewers, moviegoers)),
        advanceTickets: sumFigureOf(policy, { sum: advance.tickets, key: buyers.key, of: 'tickets', most: mostOfOneFilm.tickets }, buyers),
        ...{ partySize: rate('partySize'), premiumShare: rate('premiumShare'), spendPerVisit: rate('spendPerVisit') },
        currency: scene.ports.currency,
        privacy: saidOf(policy),
      },
      audit: auditOf(scene, asked, whole.moviegoers, published),
    };
  },
});

const twice = (film: string) => ({ ...saw(film), op: 'atLeast', value: 2 }) as const;
const percentOf = (percent: number | null) => (percent === null ? null : shownPercent(percent));

function compared(one: VisitRate | null, base: VisitRate | null): z.infer<typeof Rate> {
  return {
    value: one?.value ?? null,
    base: base?.value ?? null,
    ...shownIndex(one?.value ?? null, base?.value ?? null, one?.noise ?? 0, base?.noise ?? 0),
  };
}

/** The exhibitors told by name that have a film code which is matched to the film. */
async function playing({ ports, scope }: Scene, film: string): Promise<Exhibitor[]> {
  const named = namedIn(scope);
  const matched = new Set((await ports.metadata.catalogue.matchesTo([film])).map(({ exhibitor }) => exhibitor));
  return [...(await ports.metadata.catalogue.exhibitors(named))].filter(({ id }) => matched.has(id));
}
