import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { FilmDetails, FilmView, filmWith, inWords } from './schemas.ts';

/** Corrects a film of the catalogue. Who saw it is enriched again. */
export const edit = defineVerb({
  name: 'films.edit',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Correct a film of the common catalogue.',
  input: z.object({
    film: GivenText,
    details: FilmDetails,
    /** The film as it was read: when it is no longer so, nothing is written. Left out, whatever it is by now is replaced. */
    before: FilmDetails.optional(),
  }),
  output: FilmView,
  async run(scene, { film: id, details, before }) {
    const old = await filmWith(scene, id);
    if (before && said(before) !== said(old))
      throw new ServiceError('conflict', `Somebody else has corrected “${old.title}” meanwhile. Look at it again, then correct it.`, {
        film: id,
      });
    const film = { id, ...details };
    await scene.ports.metadata.catalogue.upsert({ films: [film] });
    return { output: film, audit: { subject: id, changedFrom: inWords(old), changedTo: inWords(film) } };
  },
});

function said(film: FilmDetails): string {
  return JSON.stringify(Object.entries(inWords(film)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
