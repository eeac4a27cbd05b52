import type { AuditEntry, AuditLog } from '@marquee/core';
import type { Queries } from '../database.ts';

/** The audit log, listed newest first. Entries are only added. They change only to rename an erased subject, and are removed after the period that is set. */
export function auditRepository(queries: Queries): AuditLog {
  return {
    append: async (entry) => {
      await queries.auditEntry.create({ data: { ...entry, at: new Date(entry.at) } });
    },
    published: async (since, organisationId) => {
      const rows = await queries.auditEntry.findMany({
        where: { at: { gte: new Date(since) }, figures: { not: null }, ...(organisationId === undefined ? {} : { organisationId }) },
        select: { at: true, action: true, organisationId: true, figures: true, variants: true, figuresOf: true, conditions: true },
      });
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
    list: async (limit) => {
      const rows = await queries.auditEntry.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit });
      return rows.map((row): AuditEntry => ({ ...row, at: row.at.toISOString() }));
    },
    renameSubject: async (from, to) => {
      await queries.auditEntry.updateMany({ where: { subject: from }, data: { subject: to } });
    },
    removeBefore: async (at) => (await queries.auditEntry.deleteMany({ where: { at: { lt: new Date(at) } } })).count,
  };
}
