import { type PersonActor, requireFit } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import type { People } from '../../ports/index.ts';

/**
 * The person with that address or id, as whom the operator looks.
 *
 * @throws ServiceError `not_found` where there is none, or one of no organisation or suspended; `forbidden` where the role does not fit
 */
export async function personNamed({ people }: { readonly people: Pick<People, 'actor' | 'find'> }, who: string): Promise<PersonActor> {
  const found = await people.find(who);
  const actor = found ? await people.actor(found.id) : null;
  if (!actor) throw new ServiceError('not_found', `Nobody signs in as ${who}. Give a person’s address, as they sign in with it.`, { who });
  requireFit(actor);
  return actor;
}
