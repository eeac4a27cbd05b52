import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { filmWith } from '../films/index.ts';
import { matchCode } from './match-code.ts';
import { FilmCodeOf, filmName, MatchView } from './schemas.ts';

/** Matches an exhibitor's film code to a film of the catalogue: its visits have their film, and those who made them are enriched again. */
export const accept = defineVerb({
  name: 'filmMatches.accept',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Match an exhibitor’s film code to a film of the catalogue.',
  input: z.object({ ...FilmCodeOf, film: GivenText }),
  output: MatchView,
  async run(scene, { film: id, ...code }) {
    const film = await filmWith(scene, id);
    const audit = await matchCode(scene, code, film);
    return { output: { ...code, film: filmName(film) }, audit };
  },
});
