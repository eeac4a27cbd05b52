import { actorId } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Film, FilmCode, FilmDecision, KnownFilmCode } from '../../records/index.ts';
import type { AuditFacts, PlatformScene } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { codeText } from './schemas.ts';

/**
 * Matches an open code to a film, in the transaction under way.
 *
 * @returns what the audit keeps of it
 * @throws ServiceError `conflict`, saying who decided what, when the code is not open any more; `not_found` without such an exhibitor
 */
export async function matchCode(scene: PlatformScene, code: FilmCode, film: Film): Promise<AuditFacts> {
  const { catalogue, filmCodes } = scene.ports.metadata;
  await exhibitorWith(catalogue, code.exhibitor);
  const known = await filmCodes.find(code);
  await refuseDecided(scene, code, known);
  if (!(await filmCodes.decide(code, decisionOf(scene, 'matched'), known?.decision?.kind ?? null))) throw justDecided(code);
  await catalogue.upsert({ filmMatches: [{ exhibitor: code.exhibitor, filmCode: code.filmCode, film: film.id }] });
  return { subject: codeText(code), changedFrom: { film: 'open' }, changedTo: { film: film.id, title: film.title } };
}

/** Throws `conflict` where a code is matched or rejected, with what was decided, by whom and when. */
export async function refuseDecided(scene: PlatformScene, code: FilmCode, known: KnownFilmCode | null): Promise<void> {
  const { catalogue } = scene.ports.metadata;
  const [match] = await catalogue.matchesOf([code]);
  if (!match && known?.decision?.kind !== 'rejected') return;
  const [film] = match ? await catalogue.filmsById([match.film]) : [];
  const what = match ? `is matched to “${film?.title ?? match.film}”` : 'is rejected';
  throw new ServiceError(
    'conflict',
    `${codeText(code)} ${what} already, ${await saidBy(scene, known?.decision ?? null)}. Undo that first, or leave it.`,
    {
      ...code,
    },
  );
}

/** What somebody decides now. */
export function decisionOf({ actor, ports }: PlatformScene, kind: FilmDecision['kind']): FilmDecision {
  return { kind, by: actorId(actor), at: new Date(ports.clock.now()).toISOString() };
}

/** For two who decide at the same moment: what the other one did is not to be seen yet. */
export function justDecided(code: FilmCode): ServiceError {
  return new ServiceError('conflict', `Somebody else has just decided about ${codeText(code)}. Look at it again.`, { ...code });
}

async function saidBy({ ports }: PlatformScene, decision: FilmDecision | null): Promise<string> {
  if (decision === null) return 'by an import of the catalogue';
  const names = await ports.metadata.people.names([decision.by]);
  return `by ${names.get(decision.by) ?? decision.by} on ${decision.at.slice(0, 10)} at ${decision.at.slice(11, 16)} UTC`;
}
