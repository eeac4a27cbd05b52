import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { type AuditFacts, defineVerb } from '../../verb/index.ts';
import { filmWith } from '../films/index.ts';
import { matchCode } from './match-code.ts';
import { FilmCodeOf, filmName, MatchView } from './schemas.ts';

const LeftView = z.object({ exhibitor: z.string(), filmCode: z.string(), says: z.string() });

/** Matches several codes, each to the film that was shown for it. What cannot be matched any more stays as it is, and is said with why. */
export const acceptMany = defineVerb({
  name: 'filmMatches.acceptMany',
  kind: 'mutation',
  scope: 'platform',
  permission: 'films:write',
  summary: 'Match several film codes, each to a film of the catalogue.',
  input: z.object({
    matches: z
      .array(z.object({ ...FilmCodeOf, film: GivenText }))
      .min(1)
      .max(200, 'At most 200 are matched at once.'),
  }),
  output: z.object({ accepted: z.array(MatchView), left: z.array(LeftView) }),
  async run(scene, { matches }) {
    const accepted: z.input<typeof MatchView>[] = [];
    const left: z.input<typeof LeftView>[] = [];
    const audit: AuditFacts[] = [];
    for (const { film: id, ...code } of matches) {
      try {
        const film = await filmWith(scene, id);
        audit.push(await matchCode(scene, code, film));
        accepted.push({ ...code, film: filmName(film) });
      } catch (error) {
        if (!(error instanceof ServiceError) || (error.code !== 'conflict' && error.code !== 'not_found')) throw error;
        left.push({ ...code, says: error.message });
      }
    }
    return { output: { accepted, left }, audit };
  },
});
