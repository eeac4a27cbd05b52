import { mentions } from '@marquee/dsl';
import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb, type PlatformScene } from '../../verb/index.ts';
import { FilmView, filmWith, inWords } from './schemas.ts';

/**
 * Merges a duplicate into another film: the film codes that were matched to it are matched to the other, and it goes. Who saw it is enriched again. A film that
 * segments name stays, because they would find nobody any more.
 */
export const merge = defineVerb({
  name: 'films.merge',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Merge a duplicate of the catalogue into another film.',
  input: z.object({
    /** The duplicate, which goes. */
    film: GivenText,
    into: GivenText,
  }),
  output: z.object({ film: FilmView, moved: z.number().int() }),
  async run(scene, { film: id, into }) {
    const { catalogue } = scene.ports.metadata;
    if (id === into) throw badInput('/into', 'A film is not merged into itself. Choose the other one.');
    const duplicate = await filmWith(scene, id);
    const film = await filmWith(scene, into, '/into');
    const naming = await segmentsNaming(scene, id);
    if (naming > 0)
      throw badInput(
        '/film',
        `${naming === 1 ? 'One segment names' : `${naming} segments name`} “${duplicate.title}” and would find nobody. Have it name “${film.title}” instead, or merge the other way round.`,
        'conflict',
      );
    const matches = await catalogue.matchesTo([id]);
    await catalogue.upsert({ filmMatches: matches.map((match) => ({ ...match, film: into })) });
    await catalogue.removeFilms([id]);
    return {
      output: { film, moved: matches.length },
      audit: {
        subject: id,
        changedFrom: { ...inWords(duplicate), matchedTo: matches.map(({ exhibitor, filmCode }) => `${exhibitor} ${filmCode}`) },
        changedTo: { mergedInto: into },
      },
    };
  },
});

/** How many living segments name a film, of whatever organisation: which, is theirs to know. */
async function segmentsNaming({ ports }: PlatformScene, film: string): Promise<number> {
  const versions = await ports.metadata.segments.containing(film);
  return versions.filter(({ definition }) => mentions(definition).some(({ field, value }) => field === 'film' && value === film)).length;
}
