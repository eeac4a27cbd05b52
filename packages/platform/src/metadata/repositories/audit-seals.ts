import { randomBytes } from 'node:crypto';
import { type AuditEntry, type Sealed, ServiceError } from '@marquee/core';
import { type ChainEnd, type SealedEntry, sealed } from '../audit-chain.ts';
import type { Atomically, Queries } from '../database.ts';
import { insertRows, replaceRows } from '../write-rows.ts';
import { cellsOf, sealedColumns, shownColumns, withInstant } from './audit-rows.ts';

/** The one row that says where the chain ends. */
const main = { id: 'main' };
const sealedAtOnce = 200;

/** Appends entries, sealed one after the other. The end of the chain is taken first, so that whoever else writes waits until these are kept. */
export async function appendSealed(queries: Queries, entries: readonly AuditEntry[]): Promise<void> {
  await write(queries, entries, insertRows);
}

/** Seals what is in no chain, oldest first, some at a time: others write between. */
export async function sealRest(atomically: Atomically): Promise<Sealed> {
  let all: Sealed = { count: 0, first: null, last: null, late: false };
  for (;;) {
    const { sequence, ids } = await atomically(sealSome);
    if (ids.length === 0) return all;
    all = {
      count: all.count + ids.length,
      first: all.first ?? ids[0] ?? null,
      last: ids.at(-1) ?? all.last,
      late: all.count === 0 ? sequence > 0 : all.late,
    };
  }
}

async function sealSome(queries: Queries): Promise<{ readonly sequence: number; readonly ids: readonly string[] }> {
  const { sequence } = await takeEnd(queries, 0);
  const { sequence: _sequence, hash: _hash, ...select } = shownColumns;
  const orderBy = [{ at: 'asc' as const }, { id: 'asc' as const }];
  const rows = await queries.auditEntry.findMany({ where: { sequence: null }, select, orderBy, take: sealedAtOnce });
  if (rows.length > 0) await write(queries, rows.map(withInstant), replaceRows);
  return { sequence, ids: rows.map(({ id }) => id) };
}

/** Removes the oldest entries, and keeps where the chain begins from then on. */
export async function removeOldest(queries: Queries, before: Date): Promise<number> {
  const end = await takeEnd(queries, 0);
  const oldestKept = await queries.auditEntry.findFirst({
    where: { at: { gte: before }, sequence: { not: null } },
    orderBy: { sequence: 'asc' },
    select: { sequence: true },
  });
  const where = { sequence: { lt: oldestKept?.sequence ?? end.sequence + 1 } };
  const last = await queries.auditEntry.findFirst({ where, orderBy: { sequence: 'desc' }, select: { sequence: true, hash: true } });
  if (last?.sequence != null && last.hash !== null)
    await queries.auditChain.updateMany({ where: main, data: { anchorSequence: last.sequence, anchorHash: last.hash } });
  const removed = await queries.auditEntry.deleteMany({ where });
  const outside = await queries.auditEntry.deleteMany({ where: { sequence: null, at: { lt: before } } });
  return removed.count + outside.count;
}

async function write(queries: Queries, entries: readonly AuditEntry[], rows: typeof insertRows): Promise<void> {
  let end = await takeEnd(queries, entries.length);
  const chained: SealedEntry[] = [];
  for (const entry of entries) {
    const next = sealed(entry, end, randomBytes(16).toString('hex'));
    chained.push(next);
    end = next;
  }
  await rows(queries, 'audit_entry', sealedColumns, chained.map(cellsOf));
  await queries.auditChain.updateMany({ where: main, data: { hash: end.hash } });
}

/**
 * Where the chain ends, kept from others until the transaction does. An update comes first: it waits for others, where a question would see what
 * was before them and then be in their way.
 */
async function takeEnd(queries: Queries, more: number): Promise<ChainEnd> {
  await queries.auditChain.updateMany({ where: main, data: { sequence: { increment: more } } });
  const found = await queries.auditChain.findUnique({ where: main });
  if (!found)
    throw new ServiceError('unavailable', 'The audit log cannot be written: the row that says where its chain ends is gone. Restore it.');
  return { sequence: found.sequence - more, hash: found.hash };
}
