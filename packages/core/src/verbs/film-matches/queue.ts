import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { confident, createMatcher, type FilmSuggestion, sayReason } from '../../matching/index.ts';
import { matchKey } from '../../moviegoers/index.ts';
import { Figure, figureOf, policyOf, shownValue, sumFigureOf } from '../../privacy/index.ts';
import type { Film, FilmCode, KnownFilmCode } from '../../records/index.ts';
import { defineVerb, type PlatformScene } from '../../verb/index.ts';
import { pageOf } from './page-of.ts';
import { DecisionView, FilmCodeOf, FilmName, filmName } from './schemas.ts';

const SuggestionView = z.object({
  film: FilmName,
  /** From 0 to 1. */
  confidence: z.number(),
  reasons: z.array(z.string()),
});
const CodeView = z.object({
  exhibitor: z.object({ id: z.string(), name: z.string() }),
  filmCode: z.string(),
  titles: z.array(z.string()),
  /** At how many sites it was seen; 50 for 50 and more. */
  sites: z.number().int(),
  firstSession: z.string().nullable(),
  lastSession: z.string().nullable(),
  /** Visits on record that are of no film for it, and the moviegoers who made them. */
  visits: Figure,
  moviegoers: Figure,
  suggestions: z.array(SuggestionView),
  /** What it is matched to, and what was decided of it. */
  film: FilmName.nullable(),
  decision: DecisionView.nullable(),
});
const State = z.enum(['open', 'rejected', 'matched']);
const Place = z.object({ value: z.number(), ...FilmCodeOf });

/** Film codes that are matched to no film, with what they could be; or those that were rejected, or the last that were matched, to be taken back. */
export const queue = defineVerb({
  name: 'filmMatches.queue',
  kind: 'query',
  scope: 'platform',
  permission: 'films:read',
  summary: 'Exhibitors’ film codes that are matched to no film, with suggestions.',
  input: z.object({
    /** `matched`: those that somebody matched, the last first, and no further pages. */
    state: State.default('open'),
    exhibitor: GivenText.optional(),
    /** By what is affected, or by how sure the first suggestion is. */
    order: z.enum(['visits', 'confidence']).default('visits'),
    /** The `next` of the page before. */
    after: Place.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    /** What was asked for. */
    state: State,
    total: z.number().int(),
    codes: z.array(CodeView),
    /** From this confidence on suggestions are as good as right. */
    confident: z.number(),
    /** What to ask the next page with; null at the end. */
    next: Place.nullable(),
  }),
  async run(scene, { state, exhibitor, order, after, limit }) {
    const { metadata, audience } = scene.ports;
    const within = exhibitor === undefined ? {} : { exhibitor };
    const open = new Map((await audience.openFilms({ scope: scene.scope }, scene.signal)).map((one) => [keyOf(one), one]));
    const policy = policyOf(scene.actor, scene.ports.noise);
    const affected = (code: FilmCode): Affected => {
      const { visits, moviegoers } = open.get(keyOf(code)) ?? { visits: 0, moviegoers: 0 };
      const people = { count: moviegoers, key: keyOf(code) };
      return {
        visits: sumFigureOf(policy, { sum: visits, key: people.key, of: 'visits', most: 1 }, people),
        moviegoers: figureOf(policy, people),
      };
    };
    const known =
      state === 'matched'
        ? await metadata.filmCodes.matched({ ...within, limit })
        : await metadata.filmCodes.unmatched({ ...within, rejected: state === 'rejected' });
    const unsighted =
      state === 'open'
        ? await neverSighted(
            scene,
            [...open.values()].filter((one) => (exhibitor ?? one.exhibitor) === one.exhibitor),
          )
        : [];
    const codes = [...known, ...unsighted];
    const films = await metadata.catalogue.films();
    const suggest = remembering(createMatcher(films));
    const worth = (code: KnownFilmCode) =>
      order === 'visits' || state === 'rejected' ? (shownValue(affected(code).visits) ?? 0) : (suggest(code)[0]?.confidence ?? 0);
    const { page, next } = state === 'matched' ? { page: codes, next: null } : pageOf(codes, worth, after, limit);
    const view = await viewer(scene, page, films);
    return {
      output: {
        state,
        total: codes.length,
        codes: page.map((code) => view(code, affected(code), state === 'open' ? suggest(code) : [])),
        confident,
        next,
      },
      audit: null,
    };
  },
});

function keyOf({ exhibitor, filmCode }: FilmCode): string {
  return matchKey(exhibitor, filmCode);
}

/** Codes that visits on record have, but that no row showed since codes are sighted: they have no titles until one comes again. */
async function neverSighted({ ports }: PlatformScene, open: readonly FilmCode[]): Promise<readonly KnownFilmCode[]> {
  const { catalogue, filmCodes } = ports.metadata;
  const sighted = new Set(
    [...(await filmCodes.unmatched({ rejected: false })), ...(await filmCodes.unmatched({ rejected: true }))].map(keyOf),
  );
  const unknown = open.filter((code) => !sighted.has(keyOf(code)));
  // On servers the visits of a code that was just matched are open a moment longer.
  const matched = new Set((await catalogue.matchesOf(unknown)).map(keyOf));
  return unknown
    .filter((code) => !matched.has(keyOf(code)))
    .map(({ exhibitor, filmCode }) => ({
      exhibitor,
      filmCode,
      titles: [],
      sites: [],
      firstSession: null,
      lastSession: null,
      decision: null,
    }));
}

function remembering(matcher: ReturnType<typeof createMatcher>): (code: KnownFilmCode) => readonly FilmSuggestion[] {
  const made = new Map<KnownFilmCode, readonly FilmSuggestion[]>();
  return (code) => {
    const suggestions = made.get(code) ?? matcher(code);
    made.set(code, suggestions);
    return suggestions;
  };
}

type Viewed = z.input<typeof CodeView>;
type Affected = Pick<Viewed, 'visits' | 'moviegoers'>;

/** How codes are told: with names of exhibitors, films and people. */
async function viewer({ ports: { metadata } }: PlatformScene, codes: readonly KnownFilmCode[], films: readonly Film[]) {
  const exhibitors = new Map((await metadata.catalogue.exhibitors()).map(({ id, name }) => [id, name]));
  const people = await metadata.people.names(codes.flatMap(({ decision }) => decision?.by ?? []));
  const matches = new Map((await metadata.catalogue.matchesOf(codes)).map((match) => [keyOf(match), match.film]));
  const byId = new Map(films.map((film) => [film.id, film]));
  const named = (id: string | undefined) => {
    const film = id === undefined ? undefined : byId.get(id);
    return film ? filmName(film) : null;
  };
  return (code: KnownFilmCode, affected: Affected, suggestions: readonly FilmSuggestion[]): Viewed => ({
    exhibitor: { id: code.exhibitor, name: exhibitors.get(code.exhibitor) ?? code.exhibitor },
    filmCode: code.filmCode,
    titles: [...code.titles],
    sites: code.sites.length,
    firstSession: code.firstSession,
    lastSession: code.lastSession,
    ...affected,
    suggestions: suggestions.flatMap(({ film, confidence, reasons }) => {
      const name = named(film);
      return name ? [{ film: name, confidence, reasons: reasons.map(sayReason) }] : [];
    }),
    film: named(matches.get(keyOf(code))),
    decision: code.decision && { ...code.decision, by: people.get(code.decision.by) ?? code.decision.by },
  });
}
