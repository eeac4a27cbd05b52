import type { MetadataStore, OrganisationKind, OrganisationRecord } from '@marquee/core';
import { z } from 'zod';
import type { Queries } from '../database.ts';

const Kind = z.enum(['distributor', 'studio', 'exhibitor', 'platform']) satisfies z.ZodType<OrganisationKind>;

/** Organisations with the exhibitors whose moviegoers they may count. */
export function organisationRepository(queries: Queries): MetadataStore['organisations'] {
  return {
    find: async (id) => {
      const row = await queries.organisation.findUnique({ where: { id }, include: { exhibitors: true } });
      return row && organisationOf(row);
    },
    list: async () =>
      (await queries.organisation.findMany({ include: { exhibitors: true }, orderBy: { name: 'asc' } })).map(organisationOf),
    upsert: async ({ id, name, kind, exhibitors }) => {
      const create = exhibitors.map((exhibitor) => ({ exhibitor }));
      // One statement tree, so that an organisation is never seen without its exhibitors.
      await queries.organisation.upsert({
        where: { id },
        create: { id, name, kind, exhibitors: { create } },
        update: { name, kind, exhibitors: { deleteMany: {}, create } },
      });
    },
  };
}

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly exhibitors: readonly { readonly exhibitor: string }[];
}

/** A stored organisation as the product knows it; its exhibitors sorted. */
export function organisationOf(row: OrganisationRow): OrganisationRecord {
  return { id: row.id, name: row.name, kind: Kind.parse(row.kind), exhibitors: row.exhibitors.map((each) => each.exhibitor).sort() };
}
