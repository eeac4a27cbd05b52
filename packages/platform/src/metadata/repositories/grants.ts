import { type Grant, type Grants, grantUses } from '@marquee/core';
import { z } from 'zod';
import type { Atomically, Queries } from '../database.ts';
import { noSuchOrganisation } from './organisations.ts';

const Use = z.enum(grantUses);

/** What exhibitors allow distributors and studios: a row of each use, which the next one given replaces. */
export function grantRepository(queries: Queries, atomically: Atomically): Grants {
  return {
    of: async (exhibitor) => {
      const orderBy = [{ organisationId: 'asc' }, { use: 'desc' }] as const;
      return (await queries.exhibitorGrant.findMany({ where: { exhibitor }, orderBy: [...orderBy] })).map(grantOf);
    },
    give: ({ organisationId, exhibitor, use, from, until, givenAt, givenBy }) =>
      atomically(async (own) => {
        if ((await own.organisation.findUnique({ where: { id: organisationId } })) === null) throw noSuchOrganisation(organisationId);
        const period = { from: new Date(from), until: until === null ? null : new Date(until), givenAt: new Date(givenAt), givenBy };
        const key = { organisationId, exhibitor, use };
        await own.exhibitorGrant.upsert({
          where: { organisationId_exhibitor_use: key },
          create: { ...key, ...period },
          update: period,
        });
      }),
    end: ({ organisationId, exhibitor, use }, at) =>
      atomically(async (own) => {
        const key = { organisationId, exhibitor, use };
        const later = await own.exhibitorGrant.deleteMany({ where: { ...key, from: { gt: new Date(at) } } });
        const open = { OR: [{ until: null }, { until: { gt: new Date(at) } }] };
        const held = await own.exhibitorGrant.updateMany({ where: { ...key, ...open }, data: { until: new Date(at) } });
        return later.count + held.count > 0;
      }),
  };
}

interface GrantRow {
  readonly organisationId: string;
  readonly exhibitor: string;
  readonly use: string;
  readonly from: Date;
  readonly until: Date | null;
  readonly givenAt: Date;
  readonly givenBy: string;
}

function grantOf({ use, from, until, givenAt, ...row }: GrantRow): Grant {
  return { ...row, use: Use.parse(use), from: from.toISOString(), until: until?.toISOString() ?? null, givenAt: givenAt.toISOString() };
}
