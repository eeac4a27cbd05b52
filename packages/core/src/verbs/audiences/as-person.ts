import { type PersonActor, requireFit } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import type { MetadataStore } from '../../ports/index.ts';

/**
 * The person with that address or id, as whom the operator looks.
 *
 * @throws ServiceError `not_found` where there is none, or one of no organisation; `forbidden` where the role does not fit it
 */
export async function personNamed({ people }: Pick<MetadataStore, 'people'>, who: string): Promise<PersonActor> {
  const wanted = who.trim().toLowerCase();
  const found = (await people.list()).find(({ id, email }) => id === who || email.toLowerCase() === wanted);
  const actor = found ? await people.actor(found.id) : null;
  if (!actor) throw new ServiceError('not_found', `Nobody signs in as ${who}. Give a person’s address, as they sign in with it.`, { who });
  requireFit(actor);
  return actor;
}
