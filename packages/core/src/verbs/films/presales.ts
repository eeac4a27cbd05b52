import { type Definition, dayOfIso, type VisitFilter } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { presaleDays, presaleFrom, releaseWeekEnd, shownPercent } from '../../insights/index.ts';
import { Figure, figureOf, Privacy, partOf, saidOf, sumFigureOf } from '../../privacy/index.ts';
import type { FilmSpan, SpanSums } from '../../questions/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { askFilm, auditOf, type FilmAsked } from './film-asked.ts';
import { boughtAhead, saw } from './saw.ts';
import { mostOfOneFilm, rateOf } from './visit-figures.ts';

/** Of one film: whoever bought early stands in the tickets of each day; the buyers, their parties and their week are of the same people. */
const figuresOfOne = presaleDays.length + 3;
/** So many films are drawn beside one. */
const mostBeside = 5;

const Presale = z.object({
  id: z.string(),
  title: z.string(),
  releaseDate: z.iso.date().nullable(),
  /** Tickets bought up to each of `days`, for any session; null where the data does not reach, and without a release date. */
  tickets: z.array(Figure.nullable()),
});
type Presale = z.infer<typeof Presale>;

/** A film's presales, beside those of other films by days before their releases. */
export const presales = defineVerb({
  name: 'films.presales',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'Tickets of a film bought before its release, by days before it, beside those of other films; and who bought them.',
  input: z.object({
    id: z.string().min(1).max(191),
    /** Films to tell beside it. */
    beside: z.array(z.string().min(1).max(191)).max(mostBeside).default([]),
    asOf: AsOf,
  }),
  output: z.object({
    asOf: z.iso.date(),
    /** Days before the release. */
    days: z.array(z.number().int()),
    /** The film asked for first. */
    films: z.array(Presale),
    /** Moviegoers who bought a ticket of the film before its release. */
    buyers: Figure,
    /** Tickets in a visit that was bought ahead. */
    partySize: z.number().nullable(),
    /** Percent of the buyers who came in the release week or before; null until it is over. */
    inReleaseWeek: z.number().nullable(),
    privacy: Privacy,
  }),
  async run(scene, { id, beside, asOf }) {
    const asked = await askFilm(scene, id, asOf);
    const others: FilmAsked[] = [];
    for (const other of new Set(beside.filter((one) => one !== id))) others.push(await askFilm(scene, other, asOf));
    const films = [asked, ...others];
    const seenAny: Definition = { version: 1, where: { kind: 'any', of: films.map(({ film }) => saw(film.id)) } };
    const published = await publish(
      scene,
      asked.policy,
      asked.sets,
      { question: { ...asked.question, definition: seenAny } },
      { name: 'presales', figures: figuresOfOne * films.length },
    );
    const own = await soldOf(scene, asked);
    const sold: Presale[] = [];
    for (const other of others) sold.push((await soldOf(scene, other)).told);
    return {
      output: {
        ...{ asOf: asked.day.iso, days: [...presaleDays], films: [own.told, ...sold], buyers: own.buyers },
        ...{ partySize: own.partySize, inReleaseWeek: own.inReleaseWeek, privacy: saidOf(asked.policy) },
      },
      audit: auditOf(scene, asked, own.count, published),
    };
  },
});

const inWeek: VisitFilter = { kind: 'visit', field: 'runDay', op: 'atMost', value: releaseWeekEnd };
const none: SpanSums = { visits: 0, moviegoers: 0, tickets: 0, spend: 0, premium: 0 };

async function soldOf({ scope, ports, signal }: Scene, { film, policy, day, sets }: FilmAsked) {
  const { id, title, releaseDate } = film;
  const release = releaseDate === null ? null : dayOfIso(releaseDate);
  const boughtUpTo = (daysBefore: number): FilmSpan => ({
    purchase: { from: (release ?? 0) - presaleFrom, to: Math.min(day.day, (release ?? 0) - daysBefore) },
  });
  const eve = boughtUpTo(1);
  const week = { ...eve, run: { from: -presaleFrom, to: releaseWeekEnd } };
  const [all = none, early = none, ...sums] =
    release === null ? [] : await ports.audience.visitSums({ scope, film: id, spans: [eve, week, ...presaleDays.map(boughtUpTo)] }, signal);
  const peopleOf = (count: number, daysBefore: number, ...filters: readonly VisitFilter[]) =>
    sets.tally(sets.of(boughtAhead(id, release ?? 0, daysBefore, ...filters)), count);
  const people = peopleOf(all.moviegoers, 1);
  const buyers = figureOf(policy, people);
  const isOver = release !== null && day.day >= release + releaseWeekEnd;
  const share = isOver ? partOf(figureOf(policy, peopleOf(early.moviegoers, 1, inWeek)), buyers) : null;
  return {
    count: all.moviegoers,
    buyers,
    partySize: rateOf(policy, 'partySize', all, people, 'film')?.value ?? null,
    inReleaseWeek: share === null ? null : shownPercent(share),
    told: {
      ...{ id, title, releaseDate },
      tickets: presaleDays.map((daysBefore, at) => {
        if (release === null || release - daysBefore > day.day) return null;
        const sum = sums[at] ?? none;
        const bought = peopleOf(sum.moviegoers, daysBefore);
        return sumFigureOf(policy, { sum: sum.tickets, key: bought.key, of: 'tickets', most: mostOfOneFilm.tickets }, bought);
      }),
    },
  };
}
