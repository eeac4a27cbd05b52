import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { decisionOf, justDecided, refuseDecided } from './match-code.ts';
import { codeText, FilmCodeOf } from './schemas.ts';

/** Says that a code is no film of the catalogue, such as a private hire. Its visits count on without a film; `filmMatches.undo` brings it back. */
export const reject = defineVerb({
  name: 'filmMatches.reject',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Say that a film code is no film of the catalogue.',
  input: z.object(FilmCodeOf),
  output: z.object(FilmCodeOf),
  async run(scene, code) {
    const { catalogue, filmCodes } = scene.ports.metadata;
    await exhibitorWith(catalogue, code.exhibitor);
    const known = await filmCodes.find(code);
    await refuseDecided(scene, code, known);
    if (!(await filmCodes.decide(code, decisionOf(scene, 'rejected'), known?.decision?.kind ?? null))) throw justDecided(code);
    return { output: code, audit: { subject: codeText(code), changedFrom: { film: 'open' }, changedTo: { film: 'none' } } };
  },
});
