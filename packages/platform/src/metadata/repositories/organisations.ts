import { type OrganisationRecord, type Organisations, organisationKinds, ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { Prisma } from '../../gen/sqlite/client.ts';
import { conflictSays } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';

const Kind = z.enum(organisationKinds);

/** Organisations with the exhibitors whose moviegoers they may count now. */
export function organisationRepository(queries: Queries, atomically: Atomically, now: () => number): Organisations {
  return {
    find: async (id) => {
      const row = await queries.organisation.findUnique({ where: { id }, include: withExhibitors(now()) });
      return row && organisationOf(row);
    },
    list: async () => {
      const orderBy = [{ name: 'asc' }, { id: 'asc' }] as const;
      return (await queries.organisation.findMany({ include: withExhibitors(now()), orderBy: [...orderBy] })).map(organisationOf);
    },
    insert: ({ id, name, kind, exhibitors, apart }, given = { by: 'operator', at: new Date(now()).toISOString() }) =>
      atomically(async (own) => {
        await conflictSays(`There is an organisation ${id} already.`, own.organisation.create({ data: { id, name, kind } }));
        await organisationRepository(own, (work) => work(own), now).grant(id, exhibitors, apart, given);
      }),
    rename: async (id, name) => {
      if ((await queries.organisation.updateMany({ where: { id }, data: { name } })).count === 0) throw noSuchOrganisation(id);
    },
    grant: (id, exhibitors, apart, { by, at }) =>
      atomically(async (own) => {
        const found = await own.organisation.findUnique({ where: { id } });
        if (found === null) throw noSuchOrganisation(id);
        if (!isOfMarket(found.kind)) {
          // A single call, so that nobody sees the organisation without its exhibitors.
          const rows = exhibitors.map((exhibitor) => ({ exhibitor }));
          await own.organisation.update({ where: { id }, data: { exhibitors: { deleteMany: {}, create: rows } } });
          return;
        }
        for (const [use, granted] of [['pooled', exhibitors] as const, ['apart', apart] as const]) {
          // What holds stays as it was given, with its end.
          const holding = holdingAt(Date.parse(at));
          const held = await own.exhibitorGrant.findMany({
            where: { organisationId: id, use, exhibitor: { in: [...granted] }, ...holding },
          });
          const kept = held.map(({ exhibitor }) => exhibitor);
          const given = { organisationId: id, use, from: new Date(at), until: null, givenAt: new Date(at), givenBy: by };
          const data = granted.filter((exhibitor) => !kept.includes(exhibitor)).map((exhibitor) => ({ ...given, exhibitor }));
          await own.exhibitorGrant.deleteMany({ where: { organisationId: id, use, exhibitor: { notIn: kept } } });
          if (data.length > 0) await own.exhibitorGrant.createMany({ data });
        }
      }),
  };
}

/** What is said of an organisation that does not exist. */
export function noSuchOrganisation(id: string): ServiceError {
  return new ServiceError('not_found', `There is no organisation ${id}.`, { organisation: id });
}

/** What is read with an organisation: its own exhibitors, and the grants that hold at a time (ms). */
export function withExhibitors(at: number) {
  return { exhibitors: true, grants: { where: holdingAt(at) } } satisfies Prisma.OrganisationInclude;
}

function holdingAt(at: number) {
  const now = new Date(at);
  return { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] } satisfies Prisma.ExhibitorGrantWhereInput;
}

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly exhibitors: readonly { readonly exhibitor: string }[];
  readonly grants: readonly { readonly exhibitor: string; readonly use: string }[];
}

/** Converts a stored organisation. Its exhibitors are sorted. What is granted apart and not in the pool is of no use. */
export function organisationOf({ id, name, kind, exhibitors, grants }: OrganisationRow): OrganisationRecord {
  const own = exhibitors.map(({ exhibitor }) => exhibitor).sort();
  if (!isOfMarket(kind)) return { id, name, kind: Kind.parse(kind), exhibitors: own, apart: own };
  const granted = (of: string) => grants.filter(({ use }) => use === of).map(({ exhibitor }) => exhibitor);
  const pooled = granted('pooled').sort();
  const apart = granted('apart');
  return { id, name, kind: Kind.parse(kind), exhibitors: pooled, apart: pooled.filter((exhibitor) => apart.includes(exhibitor)) };
}

function isOfMarket(kind: string): boolean {
  return kind === 'distributor' || kind === 'studio';
}
