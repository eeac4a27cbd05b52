import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { justDecided, refuseDecided } from './match-code.ts';
import { codeText, FilmCodeOf } from './schemas.ts';

/** Takes back what was decided of a code, or what an import matched it to: it is open again, and so are its visits. */
export const undo = defineVerb({
  name: 'filmMatches.undo',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Take back what was decided of a film code.',
  input: z.object({
    ...FilmCodeOf,
    /** What is taken back: the film that it is matched to; null for that it is rejected. */
    film: GivenText.nullable(),
  }),
  output: z.object(FilmCodeOf),
  async run(scene, { film, ...code }) {
    const { catalogue, filmCodes } = scene.ports.metadata;
    const [match] = await catalogue.matchesOf([code]);
    const known = await filmCodes.find(code);
    const before = known?.decision?.kind ?? null;
    const stands = film === null ? !match && before === 'rejected' : match?.film === film;
    if (!stands) {
      await refuseDecided(scene, code, known);
      throw new ServiceError('conflict', `${codeText(code)} is open already: somebody has taken it back.`, { ...code });
    }
    if (before !== null && !(await filmCodes.decide(code, null, before))) throw justDecided(code);
    if (match) await catalogue.unmatch([code]);
    return { output: code, audit: { subject: codeText(code), changedFrom: { film: film ?? 'none' }, changedTo: { film: 'open' } } };
  },
});
