import { randomUUID } from 'node:crypto';
import type { Role } from '@marquee/core';
import { hashPassword } from 'better-auth/crypto';
import type { Database } from '../metadata/database.ts';
import { resilient } from '../metadata/resilient.ts';

export interface NewPerson {
  /** Made when absent; an existing person keeps their own. */
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
}

/**
 * Makes a person who can sign in, or brings name, role and organisation of the one with that address up to date. Idempotent; an
 * existing person's password stays.
 *
 * @returns the person's id
 */
export async function bringOn(database: Database, person: NewPerson, password: string): Promise<string> {
  const email = person.email.toLowerCase();
  const known = await database.user.findUnique({ where: { email } });
  // Hashing takes a while on purpose: outside the transaction, which holds everybody else up.
  const hash = known ? '' : await hashPassword(password);
  const write = () =>
    database.$transaction(async (queries) => {
      const id = known?.id ?? person.id ?? randomUUID();
      await queries.user.upsert({
        where: { id },
        create: { id, email, name: person.name, emailVerified: true },
        update: { name: person.name },
      });
      if (!known)
        await queries.account.create({ data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash } });
      const membership = { organisationId: person.organisationId, role: person.role };
      await queries.membership.upsert({ where: { userId: id }, create: { userId: id, ...membership }, update: membership });
      return id;
    });
  return resilient(write);
}
