import { randomUUID } from 'node:crypto';
import { noSuchRole, type Role, roleFits, ServiceError } from '@marquee/core';
import type { Database } from '../metadata/database.ts';
import { Kind } from '../metadata/repositories/organisations.ts';
import { resilient } from '../metadata/resilient.ts';
import type { Passwords } from './passwords.ts';

/** The identity library's word for an account with a password. */
const providerId = 'credential';

export interface NewPerson {
  /** Made when absent; an existing person keeps their own. */
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
}

/**
 * Makes a person who can sign in, or brings name, role and organisation of the one with that address up to date. Idempotent; the password
 * of somebody who has one stays.
 *
 * @returns the person's id
 * @throws ServiceError `bad_request` for a role that the organisation does not have
 */
export async function bringOn(database: Database, passwords: Passwords, person: NewPerson, password: string): Promise<string> {
  const email = person.email.toLowerCase();
  const known = await database.user.findUnique({ where: { email }, include: { accounts: { where: { providerId } } } });
  const hasPassword = known !== null && known.accounts.length > 0;
  // Hashing takes a while on purpose: outside the transaction, which holds everybody else up.
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

/** Takes the password of everybody with one of these addresses, and ends their sessions: they stay on record as authors, and cannot sign in. */
export async function lockOut(database: Database, emails: readonly string[]): Promise<void> {
  const user = { email: { in: emails.map((email) => email.toLowerCase()) } };
  await resilient(() =>
    database.$transaction([database.account.deleteMany({ where: { user } }), database.session.deleteMany({ where: { user } })]),
  );
}
