import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { addFilm, FilmDetails, inWords } from '../films/index.ts';
import { matchCode } from './match-code.ts';
import { FilmCodeOf, filmName, MatchView } from './schemas.ts';

/** Adds a film to the catalogue and matches a code to it: both, or neither. */
export const acceptNew = defineVerb({
  name: 'filmMatches.acceptNew',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Add a film to the catalogue and match a film code to it.',
  input: z.object({ ...FilmCodeOf, details: FilmDetails }),
  output: MatchView,
  async run(scene, { details, ...code }) {
    const film = await addFilm(scene, details);
    const { changedTo, ...audit } = await matchCode(scene, code, film);
    return { output: { ...code, film: filmName(film) }, audit: { ...audit, changedTo: { ...changedTo, ...inWords(film) } } };
  },
});
