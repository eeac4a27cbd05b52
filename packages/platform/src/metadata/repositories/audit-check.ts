import type { ChainFault, ChainReport } from '@marquee/core';
import { type ChainEnd, hashOf, subjectSealOf } from '../audit-chain.ts';
import type { Queries } from '../database.ts';
import { shownColumns, withInstant } from './audit-rows.ts';

const entriesAtOnce = 1_000;
const selected = { ...shownColumns, subjectSeal: true, subjectSalt: true } as const;

interface Chain extends ChainEnd {
  /** The end of what left with its age. */
  readonly anchor: ChainEnd;
}
type Broken = NonNullable<ChainReport['broken']>;
type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

/** Looks through the whole chain, while others write. */
export async function checkChain(queries: Queries): Promise<ChainReport> {
  for (;;) {
    const chain = await chainOf(queries);
    const { entries, broken } = await walk(queries, chain);
    const report = {
      entries,
      sequence: chain.sequence,
      hash: chain.hash,
      broken: broken ?? (await addedTo(queries, chain)),
      outside: await outsideOf(queries),
    };
    // Where the oldest entries left meanwhile, it was not the chain that was looked for.
    if (report.broken === null || (await chainOf(queries)).anchor.sequence === chain.anchor.sequence) return report;
  }
}

async function chainOf(queries: Queries): Promise<Chain> {
  const found = await queries.auditChain.findUnique({ where: { id: 'main' } });
  const none = { sequence: 0, hash: '' };
  if (!found) return { ...none, anchor: none };
  const { sequence, hash, anchorSequence, anchorHash } = found;
  return { sequence, hash, anchor: { sequence: anchorSequence, hash: anchorHash } };
}

/** Entry by entry, from the oldest that is left to the end. */
async function walk(queries: Queries, chain: Chain): Promise<{ readonly entries: number; readonly broken: Broken | null }> {
  let before = chain.anchor;
  let entries = 0;
  for (;;) {
    const rows = await rowsAfter(queries, before.sequence, chain.sequence);
    const erased = await marksAmong(queries, rows);
    for (const row of rows) {
      const sequence = before.sequence + 1;
      if (row.sequence !== sequence) return { entries, broken: { sequence, id: null, fault: 'missing' } };
      const fault = row.hash === null ? 'altered' : faultOf(row, before, erased);
      if (row.hash === null || fault !== null) return { entries, broken: { sequence, id: row.id, fault: fault ?? 'altered' } };
      before = { sequence, hash: row.hash };
      entries += 1;
    }
    if (rows.length < entriesAtOnce) return { entries, broken: brokenEnd(before, chain) };
  }
}

function rowsAfter(queries: Queries, after: number, last: number) {
  const where = { sequence: { gt: after, lte: last } };
  return queries.auditEntry.findMany({ where, select: selected, orderBy: { sequence: 'asc' }, take: entriesAtOnce });
}

function faultOf(row: Row, before: ChainEnd, erased: ReadonlySet<string>): ChainFault | null {
  if (row.sequence === null || row.hash !== hashOf({ ...withInstant(row), sequence: row.sequence }, before.hash)) return 'altered';
  const { subject, subjectSeal, subjectSalt } = row;
  if (subject === null) return subjectSeal === null ? null : 'subject';
  // Without a salt it was named otherwise, which only an erasure does.
  const holds = subjectSalt === null ? erased.has(subject) : subjectSeal === subjectSealOf(subject, subjectSalt);
  return holds ? null : 'subject';
}

/** The marks of erased moviegoers among the subjects that were named otherwise. */
async function marksAmong(queries: Queries, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const renamed = rows.flatMap(({ subject, subjectSalt }) => (subject !== null && subjectSalt === null ? [subject] : []));
  if (renamed.length === 0) return new Set();
  const found = await queries.erasure.findMany({ where: { mark: { in: [...new Set(renamed)] } }, select: { mark: true } });
  return new Set(found.map(({ mark }) => mark));
}

function brokenEnd(last: ChainEnd, { sequence, hash }: ChainEnd): Broken | null {
  if (last.sequence < sequence) return { sequence: last.sequence + 1, id: null, fault: 'missing' };
  return last.hash === hash ? null : { sequence, id: null, fault: 'end' };
}

/** An entry with a place that the chain does not have. */
async function addedTo(queries: Queries, chain: Chain): Promise<Broken | null> {
  const select = { id: true, sequence: true };
  const early = await queries.auditEntry.findFirst({ where: { sequence: { lte: chain.anchor.sequence } }, select });
  const late = await queries.auditEntry.findFirst({ where: { sequence: { gt: chain.sequence } }, orderBy: { sequence: 'desc' }, select });
  // What was written meanwhile is in the chain by now.
  const grown = late?.sequence != null && late.sequence <= (await chainOf(queries)).sequence;
  const found = early ?? (grown ? null : late);
  return found?.sequence == null ? null : { sequence: found.sequence, id: found.id, fault: 'added' };
}

async function outsideOf(queries: Queries): Promise<ChainReport['outside']> {
  const where = { sequence: null };
  const count = await queries.auditEntry.count({ where });
  if (count === 0) return { count, first: null };
  const first = await queries.auditEntry.findFirst({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true } });
  return { count, first: first?.id ?? null };
}
