import type { AuditEntry, AuditLog, AuditQuery } from '@marquee/core';
import type { Atomically, Queries } from '../database.ts';
import { checkChain } from './audit-check.ts';
import { newestFirst, shownColumns, withInstant } from './audit-rows.ts';
import { appendSealed, removeOldest, sealRest } from './audit-seals.ts';

/** The audit log, listed newest first. Entries are only added. They change only to rename an erased subject, and are removed after the period that is set. */
export function auditRepository(queries: Queries, atomically: Atomically): AuditLog {
  return {
    append: (...entries) => atomically((own) => appendSealed(own, entries)),
    published: async (since, organisationId) => {
      const rows = await queries.auditEntry.findMany({
        where: { at: { gte: new Date(since) }, figures: { not: null }, ...(organisationId === undefined ? {} : { organisationId }) },
        select: { at: true, action: true, organisationId: true, figures: true, variants: true, figuresOf: true, conditions: true },
      });
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
    list: async (limit) => {
      const { sequence: _sequence, hash: _hash, ...select } = shownColumns;
      return (await queries.auditEntry.findMany({ select, orderBy: newestFirst, take: limit })).map(withInstant);
    },
    page: async ({ after, limit, ...query }) => {
      const { sql, values } = conditionOf(query, after);
      const rest = 'ORDER BY at DESC, id DESC LIMIT ?';
      const found = await queries.$queryRawUnsafe<{ id: string }[]>(`SELECT id FROM audit_entry WHERE ${sql} ${rest}`, ...values, limit);
      const where = { id: { in: found.map(({ id }) => id) } };
      return (await queries.auditEntry.findMany({ where, select: shownColumns, orderBy: newestFirst })).map(withInstant);
    },
    renameSubject: async (from, to) => {
      await queries.auditEntry.updateMany({ where: { subject: from }, data: { subject: to, subjectSalt: null } });
    },
    removeBefore: (at) => atomically((own) => removeOldest(own, new Date(at))),
    sealRest: () => sealRest(atomically),
    verify: () => checkChain(queries),
  };
}

/** Where a text is looked for. */
const searched = ['actor', 'action', 'subject', 'definition', 'scope', 'changedFrom', 'changedTo', 'requestId', 'address'] as const;

interface Part {
  readonly sql: string;
  readonly values: readonly (string | Date)[];
}

/** Prisma would compare texts with their case on one of the databases and without it on the other, so the condition is written here for both. */
function conditionOf(
  { organisationId, actor, action, since, before, text, named = [] }: AuditQuery,
  after?: Pick<AuditEntry, 'at' | 'id'>,
): Part {
  const parts: Part[] = [];
  const add = (sql: string, ...values: (string | Date)[]) => parts.push({ sql, values });
  if (organisationId !== undefined) add('organisationId = ?', organisationId);
  if (actor !== undefined) add('actor = ?', actor);
  if (action !== undefined) add(`(action = ? OR action LIKE ? ESCAPE '!')`, action, `${escaped(action)}.%`);
  if (since !== undefined) add('at >= ?', new Date(since));
  if (before !== undefined) add('at < ?', new Date(before));
  if (after !== undefined) add('(at < ? OR (at = ? AND id < ?))', new Date(after.at), new Date(after.at), after.id);
  if (text !== undefined) {
    const marks = named.map(() => '?').join(', ');
    const ofNames = named.length === 0 ? [] : [`actor IN (${marks})`, `subject IN (${marks})`, `organisationId IN (${marks})`];
    const within = searched.map((column) => `LOWER(${column}) LIKE ? ESCAPE '!'`);
    const like = `%${escaped(text.toLowerCase())}%`;
    add(`(${[...within, ...ofNames].join(' OR ')})`, ...searched.map(() => like), ...ofNames.flatMap(() => named));
  }
  return { sql: parts.map(({ sql }) => sql).join(' AND ') || '1 = 1', values: parts.flatMap(({ values }) => values) };
}

/** A text in a pattern that stands for itself. */
function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
