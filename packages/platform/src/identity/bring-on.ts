import { randomUUID } from 'node:crypto';
import { noSuchRole, type Role, roleFits, ServiceError } from '@marquee/core';
import type { Database } from '../metadata/database.ts';
import { Kind } from '../metadata/repositories/organisations.ts';
import { resilient } from '../metadata/resilient.ts';
import type { Passwords } from './passwords.ts';

/** The identity library's name for an account with a password. */
const providerId = 'credential';

export interface NewPerson {
  /** Generated if absent. An existing person keeps their id. */
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
}

/**
 * Creates a person who can sign in, or updates the name, role and organisation of the person with that address. It can be repeated. An existing
 * password is not changed.
 *
 * @returns the person's id
 * @throws ServiceError `bad_request` for a role that the organisation does not have
 */
export async function bringOn(database: Database, passwords: Passwords, person: NewPerson, password: string): Promise<string> {
  const email = person.email.toLowerCase();
  const known = await database.user.findUnique({ where: { email }, include: { accounts: { where: { providerId } } } });
  const hasPassword = known !== null && known.accounts.length > 0;
  // Hashing is slow on purpose, so it is done outside the transaction, for which others have to wait.
  const hash = hasPassword ? '' : await passwords.hash(password);
  const write = () =>
    database.$transaction(async (queries) => {
      const organisation = await queries.organisation.findUnique({ where: { id: person.organisationId } });
      const kind = organisation && Kind.parse(organisation.kind);
      if (kind && !roleFits(person.role, kind)) throw new ServiceError('bad_request', noSuchRole(organisation.name, kind, person.role));
      const id = known?.id ?? person.id ?? randomUUID();
      await queries.user.upsert({
        where: { id },
        create: { id, email, name: person.name, emailVerified: true },
        update: { name: person.name },
      });
      if (!hasPassword) await queries.account.create({ data: { id: randomUUID(), accountId: id, providerId, userId: id, password: hash } });
      const membership = { organisationId: person.organisationId, role: person.role };
      await queries.membership.upsert({ where: { userId: id }, create: { userId: id, ...membership }, update: membership });
      return id;
    });
  return resilient(write);
}

/** Removes the passwords of the people with these addresses and ends their sessions. They stay on record as authors but cannot sign in. */
export async function lockOut(database: Database, emails: readonly string[]): Promise<void> {
  const user = { email: { in: emails.map((email) => email.toLowerCase()) } };
  await resilient(() =>
    database.$transaction([database.account.deleteMany({ where: { user } }), database.session.deleteMany({ where: { user } })]),
  );
}
