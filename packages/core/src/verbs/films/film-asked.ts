import { canonicalText } from '@marquee/dsl';
import { scopeText } from '../../access/index.ts';
import { type ChosenDay, chooseDay, type Sets, setsOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { type PrivacyPolicy, policyOf } from '../../privacy/index.ts';
import type { AudienceQuestion } from '../../questions/index.ts';
import type { Film } from '../../records/index.ts';
import type { AuditFacts, Scene } from '../../verb/index.ts';
import { audienceOf } from './saw.ts';

/** A film whose figures are asked: with the question of its audience, and what names the figures. */
export interface FilmAsked {
  readonly film: Film;
  readonly policy: PrivacyPolicy;
  readonly day: ChosenDay;
  readonly question: AudienceQuestion;
  readonly sets: Sets;
}

/** @throws ServiceError `not_found` where the catalogue has no such film, `bad_request` for a day that may not be asked of */
export async function askFilm(scene: Scene, id: string, asOf: string | undefined): Promise<FilmAsked> {
  const [film] = await scene.ports.metadata.catalogue.filmsById([id]);
  if (!film) throw new ServiceError('not_found', 'The catalogue has no such film. It may have been merged with another.', { film: id });
  const day = await chooseDay(scene, asOf);
  const policy = policyOf(scene.actor, scene.ports.noise);
  const question = { scope: scene.scope, definition: audienceOf(id), asOf: day.day, resolve: () => undefined };
  return { film, policy, day, question, sets: setsOf(scene.ports, policy, question, day) };
}

/** What the audit keeps of telling figures of a film. */
export function auditOf(
  scene: Scene,
  { film, day, question }: FilmAsked,
  count: number,
  published: Pick<AuditFacts, 'published'>,
): AuditFacts {
  return {
    ...published,
    ...{ definition: canonicalText(question.definition), subject: film.id, scope: scopeText(scene.scope), asOf: day.iso, count },
  };
}
