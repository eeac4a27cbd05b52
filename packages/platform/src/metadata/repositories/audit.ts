import type { AuditEntry, MetadataStore } from '@marquee/core';
import type { Queries } from '../database.ts';

/** The audit log: appended to, never changed. Listed newest first. */
export function auditRepository(queries: Queries): MetadataStore['audit'] {
  return {
    append: async (entry) => {
      await queries.auditEntry.create({ data: { ...entry, at: new Date(entry.at) } });
    },
    list: async (limit) => {
      const rows = await queries.auditEntry.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit });
      return rows.map((row): AuditEntry => ({ ...row, at: row.at.toISOString() }));
    },
  };
}
