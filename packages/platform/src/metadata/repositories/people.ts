import { randomUUID } from 'node:crypto';
import { type OrganisationRecord, type People, type PersonRecord, type Role, requireRoleOf, roles, ServiceError } from '@marquee/core';
import { z } from 'zod';
import { conflictSays } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';
import { noSuchOrganisation, organisationOf, withExhibitors } from './organisations.ts';

const RoleName = z.enum(roles);
/** The identity library's word for an account with a password. */
const providerId = 'credential';
const withUser = { user: { include: { accounts: { where: { providerId }, select: { id: true } } } } } as const;

/** People are users who belong to an organisation. A user without one can sign in but is no person of the product. */
export function peopleRepository(queries: Queries, atomically: Atomically, now: () => number): People {
  return {
    actor: async (personId) => {
      const found = await membershipOf(queries, personId, now());
      if (!found || found.suspendedAt !== null) return null;
      const { user, role, organisation } = found;
      return { kind: 'person', personId, name: user.name, role: RoleName.parse(role), organisation: organisationOf(organisation) };
    },
    find: async (who) => {
      const user = { OR: [{ id: who }, { email: who.trim().toLowerCase() }] };
      const row = await queries.membership.findFirst({ where: { user }, include: withUser });
      return row && personOf(row);
    },
    list: async () => {
      const orderBy = [{ user: { name: 'asc' } }, { userId: 'asc' }] as const;
      return (await queries.membership.findMany({ include: withUser, orderBy: [...orderBy] })).map(personOf);
    },
    names: async (ids) => {
      const users = await queries.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
      return new Map(users.map(({ id, name }) => [id, name]));
    },
    insert: ({ id, name, email, role, organisationId }, password) =>
      atomically(async (own) => {
        const organisation = await own.organisation.findUnique({ where: { id: organisationId }, include: withExhibitors(now()) });
        if (!organisation) throw noSuchOrganisation(organisationId);
        requireRoleOf(organisationOf(organisation), role);
        const account = { id: randomUUID(), accountId: id, providerId, password };
        const person = { id, name, email: email.toLowerCase(), emailVerified: true };
        const data = { ...person, accounts: { create: account }, membership: { create: { organisationId, role } } };
        await conflictSays(`Somebody has the id ${id} or the address ${email} already.`, own.user.create({ data }));
      }),
    setRole: (id, role) =>
      atomically(async (own) => {
        requireRoleOf(await organisationOfPerson(own, id, now()), role);
        await own.membership.update({ where: { userId: id }, data: { role } });
      }),
    suspend: (id, at) =>
      atomically(async (own) => {
        await organisationOfPerson(own, id, now());
        await own.membership.updateMany({ where: { userId: id, suspendedAt: null }, data: { suspendedAt: new Date(at) } });
        await signOutEverywhere(own, id);
      }),
    // Writes what is there already: only what is written is kept from others until the transaction ends.
    otherAdministrators: async (id) => {
      const where = { role: 'administrator', suspendedAt: null, userId: { not: id } };
      return (await queries.membership.updateMany({ where, data: { role: 'administrator' } })).count;
    },
    restore: (id) =>
      atomically(async (own) => {
        await organisationOfPerson(own, id, now());
        // A session that was being opened while they were suspended is none of theirs.
        await signOutEverywhere(own, id);
        await own.membership.update({ where: { userId: id }, data: { suspendedAt: null } });
      }),
    setPassword: (id, password) =>
      atomically(async (own) => {
        await organisationOfPerson(own, id, now());
        await own.account.deleteMany({ where: { userId: id, providerId } });
        await own.account.create({ data: { id: randomUUID(), accountId: id, providerId, userId: id, password } });
        await signOutEverywhere(own, id);
      }),
  };
}

function membershipOf(queries: Queries, userId: string, at: number) {
  return queries.membership.findUnique({ where: { userId }, include: { user: true, organisation: { include: withExhibitors(at) } } });
}

async function organisationOfPerson(queries: Queries, id: string, at: number): Promise<OrganisationRecord> {
  const found = await membershipOf(queries, id, at);
  if (!found) throw new ServiceError('not_found', `There is nobody with the id ${id}.`, { person: id });
  return organisationOf(found.organisation);
}

async function signOutEverywhere(queries: Queries, userId: string): Promise<void> {
  await queries.session.deleteMany({ where: { userId } });
}

interface PersonRow {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly twoFactorEnabled: boolean;
    readonly accounts: readonly unknown[];
  };
  readonly role: string;
  readonly organisationId: string;
  readonly suspendedAt: Date | null;
  readonly lastSignInAt: Date | null;
}

function personOf({ user, role, organisationId, suspendedAt, lastSignInAt }: PersonRow): PersonRecord {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: RoleName.parse(role) satisfies Role,
    organisationId,
    suspendedAt: suspendedAt?.toISOString() ?? null,
    hasPassword: user.accounts.length > 0,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    secondFactor: user.twoFactorEnabled,
  };
}
