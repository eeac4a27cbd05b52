import { type Condition, type Day, dayOfIso, isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { shownPercent, year } from '../../insights/index.ts';
import { Figure, Privacy, type PrivacyPolicy, partOf, saidOf, shownValue } from '../../privacy/index.ts';
import type { Film } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { ComparedWith, filmsToCompare } from './compared-with.ts';
import { askFilm, auditOf, type FilmAsked } from './film-asked.ts';
import { valuesOf } from './market-films.ts';
import { saw } from './saw.ts';
import { figuresOfScope, sharedTold } from './shared.ts';

/** Whoever saw the film stands in its number beside every other film, each of other people by a few. */
const figuresOfComparable = { name: 'comparable', figures: 20 } as const;
/** A film is showing from the day before its release for ten weeks. */
const showingDays = 70;
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
  /** The same over everyone in scope who visited in the last 12 months, of whoever saw the films at any time: who was not active while one was showing counts too, which makes it larger. */
  liftOfYear: z.number().nullable(),
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
  input: ComparedWith.extend({ id: z.string().min(1).max(191), asOf: AsOf }),
  output: z.object({
    asOf: z.iso.date(),
    films: z.array(Comparable),
    /** What films can be narrowed to. */
    values: z.object({ genres: z.array(z.string()), years: z.array(z.number().int()) }),
    privacy: Privacy,
  }),
  async run(scene, { id, asOf, ...wanted }) {
    const asked = await askFilm(scene, id, asOf);
    const { policy, day } = asked;
    const { genre = '', from = '', to = '' } = wanted;
    const of = asked.sets.key(asked.sets.of(asked.question.definition.where), 'comparable', genre, `${from}`, `${to}`);
    const published = await publish(scene, policy, asked.sets, asked, { ...figuresOfComparable, of });
    const { audience, films: others } = await filmsToCompare(scene, asked, wanted);
    const pairs = others.flatMap((other) => pairOf(asked, other) ?? []);
    const ofYear: readonly Condition[] = [{ kind: 'visits', during: year }, saw(id)];
    const [everybody, sawOne, ...figures] = await figuresOfScope(scene, asked, [
      ...ofYear,
      ...pairs.flatMap(({ conditions }) => conditions),
    ]);
    if (!everybody || !sawOne) throw new Error('Every condition has its figure.');
    const films = pairs.flatMap(({ other, conditions: { length } }, at) =>
      compared(policy, other, [everybody, sawOne], figures.slice(at * length, (at + 1) * length)),
    );
    const order = ({ lift }: Comparable) => lift ?? Number.NEGATIVE_INFINITY;
    films.sort((a, b) => order(b) - order(a) || (shownValue(b.both) ?? 0) - (shownValue(a.both) ?? 0) || (a.id < b.id ? -1 : 1));
    const values = valuesOf(await scene.ports.metadata.catalogue.films());
    return {
      output: { asOf: day.iso, films, values: { genres: values.genres, years: values.years }, privacy: saidOf(policy) },
      audit: auditOf(scene, asked, audience, published),
    };
  },
});

/** The conditions that one film is compared with another by; null where one has no release day, or is not out yet. */
function pairOf({ film, day }: FilmAsked, other: Film) {
  const [own, theirs] = [showing(film, day.day), showing(other, day.day)];
  if (!own || !theirs) return null;
  const active = (during: typeof own): Condition => ({ kind: 'visits', during });
  const seen = (title: Film, during: typeof own): Condition => ({ ...saw(title.id), during });
  const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
  const base = all(active(own), active(theirs));
  const [audience, moviegoers] = [all(seen(film, own), active(theirs)), all(seen(other, theirs), active(own))];
  const conditions = [
    base,
    audience,
    moviegoers,
    all(seen(film, own), seen(other, theirs)),
    saw(other.id),
    all(saw(film.id), saw(other.id)),
  ];
  return { other, conditions };
}

/** One film against another; none where too few saw both: it would be named by what somebody saw. */
function compared(
  policy: PrivacyPolicy,
  other: Film,
  ofYear: readonly [everybody: Figure, sawOne: Figure],
  figures: readonly Figure[],
): Comparable[] {
  const [base, audience, moviegoers, both, sawOther, sawBoth] = figures;
  if (!sawOther || !sawBoth || other.releaseDate === null) return [];
  if (!both?.shown || !base?.shown || !audience?.shown || !moviegoers?.shown) return [];
  const { lift, noise, jaccard } = sharedTold(policy, [base, audience, moviegoers, both]);
  const share = partOf(both, audience);
  return [
    {
      ...{ id: other.id, title: other.title, releaseDate: other.releaseDate, base, audience, moviegoers, both },
      ...{ share: share === null ? null : shownPercent(share), lift, rough: noise > 0.1 },
      liftOfYear: sharedTold(policy, [...ofYear, sawOther, sawBoth]).lift,
      jaccard,
    },
  ];
}

/** While a film is showing, up to a day. */
function showing({ releaseDate }: Film, upTo: Day) {
  if (releaseDate === null) return null;
  const release = dayOfIso(releaseDate);
  const to = Math.min(upTo, release + showingDays - 1);
  return to < release ? null : ({ kind: 'between', from: isoOfDay(release - 1), to: isoOfDay(to) } as const);
}
