import { type Condition, type Day, dayOfIso, isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { jaccardOf, liftOf, shownPercent } from '../../insights/index.ts';
import { Figure, figureOf, Privacy, partOf, saidOf, shownValue } from '../../privacy/index.ts';
import type { Film } from '../../records/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { noiseIn } from '../audiences/index.ts';
import { askFilm, auditOf, type FilmAsked } from './film-asked.ts';
import { saw } from './saw.ts';

/** Whoever saw the film stands in its number beside every other film, each of other people by a few. */
const figuresOfComparable = { name: 'comparable', figures: 20 } as const;
/** A film is showing from the day before its release for ten weeks. */
const showingDays = 70;
/** A lift of which noise may be a quarter is not told; rough from a tenth. */
const mostNoise = 0.25;

const Comparable = z.object({
  id: z.string(),
  title: z.string(),
  releaseDate: z.iso.date(),
  /** Moviegoers who visited anything while the one was showing, and while the other was: all figures are of them. */
  base: Figure,
  /** Who of the base saw the film of the page. */
  audience: Figure,
  /** Who of the base saw this film. */
  moviegoers: Figure,
  both: Figure,
  /** Percent of the audience. */
  share: z.number().nullable(),
  /** Null where it is too rough, or hidden. */
  lift: z.number().nullable(),
  rough: z.boolean(),
  /** Percent of those who saw either. */
  jaccard: z.number().nullable(),
});
type Comparable = z.infer<typeof Comparable>;

/** The films that share most of a film's audience. */
export const comparable = defineVerb({
  name: 'films.comparable',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary:
    'The films that most of a film’s audience saw, with overlap, lift and Jaccard over those who were active while both were showing.',
  input: z.object({ id: z.string().min(1).max(191), asOf: AsOf }),
  output: z.object({ asOf: z.iso.date(), films: z.array(Comparable), privacy: Privacy }),
  async run(scene, { id, asOf }) {
    const asked = await askFilm(scene, id, asOf);
    const { policy, day, question } = asked;
    const published = await publish(scene, policy, asked.sets, asked, figuresOfComparable);
    // The films of the profile, which every profile tells: twenty at most.
    const { audience, breakdowns } = await scene.ports.audience.profile(question, scene.signal);
    const shown = figureOf(policy, asked.sets.tally(asked.sets.of(question.definition.where), audience)).shown;
    const ids = shown ? breakdowns.film.cells.flatMap(({ key: [film = ''] }) => (film === id ? [] : [film])) : [];
    const others = await scene.ports.metadata.catalogue.filmsById(ids);
    const films: Comparable[] = [];
    for (const other of others) {
      const line = await compared(scene, asked, other);
      if (line) films.push(line);
    }
    const order = ({ lift }: Comparable) => lift ?? Number.NEGATIVE_INFINITY;
    films.sort((a, b) => order(b) - order(a) || (shownValue(b.both) ?? 0) - (shownValue(a.both) ?? 0) || (a.id < b.id ? -1 : 1));
    return { output: { asOf: day.iso, films, privacy: saidOf(policy) }, audit: auditOf(scene, asked, audience, published) };
  },
});

/** One film against another; null where one has no release day, or too few saw both: it would be named by what somebody saw. */
async function compared(scene: Scene, asked: FilmAsked, other: Film): Promise<Comparable | null> {
  const { film, policy, day, sets, question } = asked;
  const [own, theirs] = [showing(film, day.day), showing(other, day.day)];
  if (!own || !theirs || other.releaseDate === null) return null;
  const active = (during: typeof own): Condition => ({ kind: 'visits', during });
  const seen = (title: Film, during: typeof own): Condition => ({ ...saw(title.id), during });
  const figure = async (...conditions: readonly Condition[]): Promise<Figure> => {
    const where: Condition = { kind: 'all', of: conditions };
    const count = await scene.ports.audience.count({ ...question, definition: { version: 1, where } }, scene.signal);
    return figureOf(policy, sets.tally(sets.of(where), count));
  };
  const [base, audience, moviegoers, both] = await Promise.all([
    figure(active(own), active(theirs)),
    figure(seen(film, own), active(theirs)),
    figure(seen(other, theirs), active(own)),
    figure(seen(film, own), seen(other, theirs)),
  ]);
  if (!both.shown || !base.shown || !audience.shown || !moviegoers.shown) return null;
  const counts = { base: base.value, one: audience.value, other: moviegoers.value, both: both.value };
  const noise = Math.hypot(...[base, audience, moviegoers, both].map((one) => noiseIn(policy, one, 1)));
  const share = partOf(both, audience);
  return {
    ...{ id: other.id, title: other.title, releaseDate: other.releaseDate, base, audience, moviegoers, both },
    share: share === null ? null : shownPercent(share),
    lift: noise > mostNoise ? null : liftOf(counts),
    rough: noise > 0.1,
    jaccard: noise > mostNoise ? null : jaccardOf(counts),
  };
}

/** While a film is showing, up to a day. */
function showing({ releaseDate }: Film, upTo: Day) {
  if (releaseDate === null) return null;
  const release = dayOfIso(releaseDate);
  const to = Math.min(upTo, release + showingDays - 1);
  return to < release ? null : ({ kind: 'between', from: isoOfDay(release - 1), to: isoOfDay(to) } as const);
}
