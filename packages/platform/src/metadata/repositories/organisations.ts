import { type OrganisationRecord, type Organisations, organisationKinds, ServiceError } from '@marquee/core';
import { z } from 'zod';
import { conflictSays } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';

const Kind = z.enum(organisationKinds);

/** Organisations with the exhibitors whose moviegoers they may count. */
export function organisationRepository(queries: Queries, atomically: Atomically): Organisations {
  return {
    find: async (id) => {
      const row = await queries.organisation.findUnique({ where: { id }, include: { exhibitors: true } });
      return row && organisationOf(row);
    },
    list: async () =>
      (await queries.organisation.findMany({ include: { exhibitors: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(
        organisationOf,
      ),
    insert: async ({ id, name, kind, exhibitors }) => {
      const data = { id, name, kind, exhibitors: { create: rowsOf(exhibitors) } };
      await conflictSays(`There is an organisation ${id} already.`, queries.organisation.create({ data }));
    },
    rename: async (id, name) => {
      if ((await queries.organisation.updateMany({ where: { id }, data: { name } })).count === 0) throw noSuchOrganisation(id);
    },
    grant: (id, exhibitors) =>
      atomically(async (own) => {
        if ((await own.organisation.findUnique({ where: { id } })) === null) throw noSuchOrganisation(id);
        // A single call, so that nobody sees the organisation without its exhibitors.
        await own.organisation.update({ where: { id }, data: { exhibitors: { deleteMany: {}, create: rowsOf(exhibitors) } } });
      }),
  };
}

/** What is said of an organisation that does not exist. */
export function noSuchOrganisation(id: string): ServiceError {
  return new ServiceError('not_found', `There is no organisation ${id}.`, { organisation: id });
}

const rowsOf = (exhibitors: readonly string[]) => exhibitors.map((exhibitor) => ({ exhibitor }));

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
