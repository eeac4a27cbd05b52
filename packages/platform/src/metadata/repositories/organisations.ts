import { noSuchRole, type OrganisationRecord, type Organisations, organisationKinds, roleFits, ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { Atomically, Queries } from '../database.ts';
import { RoleName } from './role-name.ts';

export const Kind = z.enum(organisationKinds);

/** Organisations with the exhibitors whose moviegoers they may count. */
export function organisationRepository(queries: Queries, atomically: Atomically): Organisations {
  return {
    find: async (id) => {
      const row = await queries.organisation.findUnique({ where: { id }, include: { exhibitors: true } });
      return row && organisationOf(row);
    },
    list: async () =>
      (await queries.organisation.findMany({ include: { exhibitors: true }, orderBy: { name: 'asc' } })).map(organisationOf),
    upsert: ({ id, name, kind, exhibitors }) =>
      atomically(async (own) => {
        for (const { role } of await own.membership.findMany({ where: { organisationId: id }, select: { role: true } })) {
          const held = RoleName.parse(role);
          if (!roleFits(held, kind))
            throw new ServiceError('conflict', `${noSuchRole(name, kind, held)} Give its people another role first.`);
        }
        const create = exhibitors.map((exhibitor) => ({ exhibitor }));
        // A single call, so that nobody sees the organisation without its exhibitors.
        await own.organisation.upsert({
          where: { id },
          create: { id, name, kind, exhibitors: { create } },
          update: { name, kind, exhibitors: { deleteMany: {}, create } },
        });
      }),
  };
}

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly exhibitors: readonly { readonly exhibitor: string }[];
}

/** Converts a stored organisation. Its exhibitors are sorted. */
export function organisationOf(row: OrganisationRow): OrganisationRecord {
  return { id: row.id, name: row.name, kind: Kind.parse(row.kind), exhibitors: row.exhibitors.map((each) => each.exhibitor).sort() };
}
