import { z } from 'zod';
import { type Actor, actorId } from '../../access/index.ts';
import { badInput, ServiceError } from '../../errors.ts';
import { GivenText, givenName } from '../../given-text.ts';
import type { People } from '../../ports/index.ts';
import { type PersonRecord, roles } from '../../records/index.ts';
import type { AuditFacts } from '../../verb/index.ts';

/** Somebody by id, or by the address that they sign in with. */
export const Who = GivenText;
export const PersonName = givenName('Give the person a name.');
export const Address = z
  .string()
  .trim()
  .toLowerCase()
  .max(191, 'An address has at most 191 characters.')
  .pipe(z.email('That is no e-mail address. Write it as mia@example.com.'));
export const RoleName = z.enum(roles);
/** A password as somebody chooses it. */
export const ChosenPassword = z
  .string()
  .min(10, 'A password has at least 10 characters.')
  .max(1024, 'A password has at most 1,024 characters.');
/** Passwords are made where none is given, and told once. */
export const GivenPassword = ChosenPassword.optional();

export const PersonView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  organisationId: z.string(),
  suspendedAt: z.string().nullable(),
  hasPassword: z.boolean(),
  lastSignInAt: z.string().nullable(),
  secondFactor: z.boolean(),
});
/** A person with the password that was made for them, which is told this once; null where one was given. */
export const PersonWithPassword = PersonView.extend({ password: z.string().nullable() });

/** The person with that id or address; throws `not_found`. */
export async function personWith(people: Pick<People, 'find'>, who: string): Promise<PersonRecord> {
  const found = await people.find(who);
  if (!found)
    throw new ServiceError('not_found', `There is nobody with the id or the address ${who}. The list of people says who there is.`, {
      person: who,
    });
  return found;
}

/** What the audit log keeps of a suspension: since when, before and after; nothing where it stays as it was. */
export function standing(before: string | null, after: string | null): Pick<AuditFacts, 'changedFrom' | 'changedTo'> {
  if (before === after) return {};
  return { changedFrom: { suspended: before ?? 'no' }, changedTo: { suspended: after ?? 'no' } };
}

/** Throws `conflict` for somebody who would do it to themselves, and could not take it back. */
export function refuseSelf(actor: Actor, person: PersonRecord, what: string): void {
  if (actorId(actor) === person.id)
    throw badInput('/person', `Nobody ${what} themselves. Ask another administrator, or whoever runs the product.`, 'conflict');
}
