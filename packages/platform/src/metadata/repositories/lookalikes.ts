import { Lookalike, type Lookalikes } from '@marquee/core';
import type { Queries } from '../database.ts';

/** Frozen lookalike models, each as one text. */
export function lookalikeRepository(queries: Queries): Lookalikes {
  return {
    insert: async (lookalike) => {
      const { id, organisationId, name, createdAt, createdBy } = lookalike;
      const data = { id, organisationId, name, createdBy, createdAt: new Date(createdAt), model: JSON.stringify(lookalike) };
      await queries.lookalike.create({ data });
    },
    find: async (id, organisationId) => {
      const row = await queries.lookalike.findFirst({ where: { id, ...(organisationId === undefined ? {} : { organisationId }) } });
      return row && modelOf(row);
    },
    list: async (organisationId) => {
      const rows = await queries.lookalike.findMany({ where: { organisationId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
      return rows.map(modelOf);
    },
  };
}

function modelOf({ model }: { readonly model: string }): Lookalike {
  return Lookalike.parse(JSON.parse(model));
}
