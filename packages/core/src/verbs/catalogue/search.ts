import { z } from 'zod';
import { namedIn } from '../../access/index.ts';
import { defineVerb } from '../../verb/index.ts';

const Option = z.object({ value: z.string(), label: z.string(), detail: z.string().nullable() });

/** Films, sites and exhibitors by name, for the editors. */
export const search = defineVerb({
  name: 'catalogue.search',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'catalogue:read',
  summary: 'Films, sites and exhibitors by name.',
  input: z.object({
    lookup: z.enum(['exhibitors', 'sites', 'films']),
    text: z.string().max(200).default(''),
    limit: z.number().int().min(1).max(200).default(30),
  }),
  output: z.object({ options: z.array(Option) }),
  async run({ ports, scope }, { lookup, text, limit }) {
    const { catalogue } = ports.metadata;
    const exhibitors = namedIn(scope);
    if (lookup === 'films') {
      const films = await catalogue.searchFilms({ text, limit });
      return {
        output: { options: films.map(({ id, title, releaseDate }) => ({ value: id, label: title, detail: releaseDate })) },
        audit: null,
      };
    }
    const chains = await catalogue.exhibitors(exhibitors);
    if (lookup === 'exhibitors') {
      const wanted = text.trim().toLowerCase();
      const found = chains.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, limit);
      return { output: { options: found.map(({ id, name }) => ({ value: id, label: name, detail: null })) }, audit: null };
    }
    const names = new Map(chains.map(({ id, name }) => [id, name]));
    const sites = await catalogue.searchSites({ text, limit, ...(exhibitors ? { exhibitors } : {}) });
    return {
      output: { options: sites.map(({ id, name, exhibitor }) => ({ value: id, label: name, detail: names.get(exhibitor) ?? exhibitor })) },
      audit: null,
    };
  },
});
