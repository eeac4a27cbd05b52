import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { FilmView } from './schemas.ts';

const Place = z.object({ title: z.string().max(512), id: z.string().max(191) });

/** The films of the catalogue by title, each with how many film codes of exhibitors are matched to it. */
export const list = defineVerb({
  name: 'films.list',
  kind: 'query',
  scope: 'platform',
  permission: 'films:read',
  summary: 'The films of the common catalogue, by title.',
  input: z.object({
    /** Stands somewhere in the title, case and accents ignored. */
    text: z.string().max(200).default(''),
    /** The `next` of the page before. */
    after: Place.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    films: z.array(FilmView.extend({ codes: z.number().int(), exhibitors: z.number().int() })),
    /** What to ask the next page with; null at the end. */
    next: Place.nullable(),
  }),
  async run({ ports }, { text, after, limit }) {
    const { catalogue } = ports.metadata;
    const found = await catalogue.pageOfFilms({ text, limit: limit + 1, ...(after ? { after } : {}) });
    const films = found.slice(0, limit);
    const matches = await catalogue.matchesTo(films.map(({ id }) => id));
    const of = (id: string) => matches.filter(({ film }) => film === id);
    const last = found.length > limit ? films.at(-1) : undefined;
    return {
      output: {
        films: films.map((film) => ({
          ...film,
          codes: of(film.id).length,
          exhibitors: new Set(of(film.id).map(({ exhibitor }) => exhibitor)).size,
        })),
        next: last ? { title: last.title, id: last.id } : null,
      },
      audit: null,
    };
  },
});
