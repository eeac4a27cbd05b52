import { defineVerb } from '../../verb/index.ts';
import { addFilm } from './add-film.ts';
import { FilmDetails, FilmView, inWords } from './schemas.ts';

/** Adds a film to the common catalogue. */
export const add = defineVerb({
  name: 'films.add',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Add a film to the common catalogue.',
  input: FilmDetails,
  output: FilmView,
  async run(scene, details) {
    const film = await addFilm(scene, details);
    return { output: film, audit: { subject: film.id, changedTo: inWords(film) } };
  },
});
