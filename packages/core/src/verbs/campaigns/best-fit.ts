import { describe, parse } from '@marquee/dsl';
import { z } from 'zod';
import { bestFit as bestFitOf } from '../../campaigns/index.ts';
import { badInput } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { definitionLabels } from '../catalogue/index.ts';

/** Whom a film that is out suits best and who has not seen it, as a definition to save as a segment. */
export const bestFit = defineVerb({
  name: 'campaigns.bestFit',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Moviegoers whom a film suits and who have not seen it, as a definition: of a segment, or of all.',
  input: z.object({
    film: z.string().max(191),
    segment: z
      .object({ id: z.string().max(191), version: z.number().int().min(1) })
      .nullable()
      .default(null),
  }),
  output: z.object({ name: z.string(), definition: z.unknown(), sentence: z.string() }),
  async run(scene, { film: id, segment }) {
    const { catalogue, segments } = scene.ports.metadata;
    const [film] = await catalogue.filmsById([id]);
    if (!film) throw badInput('/film', 'There is no such film. Search for it by its title.');
    const names = segment ? await segments.names(scene.actor.organisation.id, [segment.id]) : new Map<string, string>();
    if (segment && !names.has(segment.id)) throw badInput('/segment', 'There is no such segment. Choose another.');
    const from = segment ? names.get(segment.id) : 'Best fit';
    const definition = bestFitOf({ film, segment });
    const parsed = parse(definition);
    if (!parsed.ok) throw new TypeError('A best fit is a definition.');
    return {
      output: {
        name: `${from?.slice(0, 60)}, not seen ${film.title.slice(0, 40)}`,
        definition,
        sentence: describe(parsed.definition, await definitionLabels(scene, parsed.definition)),
      },
      audit: null,
    };
  },
});
