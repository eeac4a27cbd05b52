import { Segment, type SegmentReader, type Segments, type SegmentVersion, ServiceError } from '@marquee/core';
import { type Definition, references } from '@marquee/dsl';
import { groupedBy } from '../../grouped.ts';
import { conflictSays } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';
import { type SegmentRow, segmentOf, segmentRow, versionOf } from './segment-rows.ts';

const nameTaken = (segment: Segment) => `There is already a segment named “${segment.name}”. Choose another name.`;

/** Segments with their immutable versions. */
export function segmentRepository(queries: Queries, atomically: Atomically): Segments {
  return {
    list: async (reader, { archived }) => {
      const rows = await queries.segment.findMany({
        where: { ...seenBy(reader), archived },
        orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(segmentOf);
    },
    page: async (reader, { archived, after, limit }) => {
      const where = { ...seenBy(reader), archived, ...(after === undefined ? {} : { id: { gt: after } }) };
      return (await queries.segment.findMany({ where, orderBy: { id: 'asc' }, take: limit })).map(segmentOf);
    },
    find: async (reader, id) => {
      const row = await queries.segment.findFirst({ where: { ...seenBy(reader), id } });
      return row && segmentOf(row);
    },
    names: async (organisationId, ids) => {
      const rows = await queries.segment.findMany({ where: { organisationId, id: { in: [...ids] } }, select: { id: true, name: true } });
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    pinned: async (reader) => {
      const where = { personId: reader.personId, segment: { ...seenBy(reader), archived: false } };
      const orderBy = [{ at: 'asc' as const }, { segmentId: 'asc' as const }];
      return (await queries.segmentPin.findMany({ where, include: { segment: true }, orderBy })).map(({ segment }) => segmentOf(segment));
    },
    pin: async (personId, segmentId, at) => {
      const key = { personId, segmentId };
      if (at === null) await queries.segmentPin.deleteMany({ where: key });
      else await queries.segmentPin.upsert({ where: { personId_segmentId: key }, create: { ...key, at: new Date(at) }, update: {} });
    },
    recordCount: async ({ segmentId, asOf, version, count, key, scope }) => {
      const kept = { version, count, countKey: key, scope };
      await queries.segmentCount.upsert({
        where: { segmentId_asOf: { segmentId, asOf } },
        create: { segmentId, asOf, ...kept },
        update: kept,
      });
    },
    counts: async (segmentIds, since) => {
      const where = { segmentId: { in: [...segmentIds] }, asOf: { gte: since } };
      const rows = await queries.segmentCount.findMany({ where, orderBy: [{ asOf: 'asc' }, { segmentId: 'asc' }] });
      return rows.map(({ countKey, ...row }) => ({ ...row, key: countKey }));
    },
    insert: async (segment) => {
      await conflictSays(nameTaken(segment), queries.segment.create({ data: segmentRow(segment) }));
    },
    update: async (segment, expectedRevision) => {
      const { id, organisationId, createdAt: _at, createdBy: _by, ...data } = segmentRow(segment);
      const changed = queries.segment.updateMany({ where: { id, organisationId, revision: expectedRevision }, data });
      if ((await conflictSays(nameTaken(segment), changed)).count === 0) throw await stale(queries, segment);
    },
    versions: async (segmentId) =>
      (await queries.segmentVersion.findMany({ where: { segmentId }, orderBy: { version: 'desc' } })).map(versionOf),
    version: async (segmentId, version) => {
      const row = await queries.segmentVersion.findUnique({ where: { segmentId_version: { segmentId, version } } });
      return row && versionOf(row);
    },
    latest: async (segments) => {
      const numbers = groupedBy(segments, ({ latestVersion }) => latestVersion);
      const wanted = [...numbers].map(([version, of]) => ({ version, segmentId: { in: of.map(({ id }) => id) } }));
      return wanted.length === 0 ? [] : (await queries.segmentVersion.findMany({ where: { OR: wanted } })).map(versionOf);
    },
    containing: async (text) => {
      const found = await queries.$queryRaw<{ segmentId: string; version: number }[]>`
        SELECT v.segmentId AS segmentId, v.version AS version FROM segment_version v
        JOIN segment s ON s.id = v.segmentId AND s.latestVersion = v.version
        WHERE s.archived = ${false} AND instr(v.definition, ${JSON.stringify(text)}) > 0`;
      const wanted = found.map(({ segmentId, version }) => ({ segmentId, version: Number(version) }));
      return wanted.length === 0 ? [] : (await queries.segmentVersion.findMany({ where: { OR: wanted } })).map(versionOf);
    },
    insertVersion: (version) => atomically((inside) => insertVersion(inside, version)),
    usedBy: async (reader, segmentIds) => {
      const references = await queries.segmentReference.findMany({
        where: { refersTo: { in: [...segmentIds] }, segment: { ...seenBy(reader), archived: false } },
        include: { segment: true },
        orderBy: { segment: { name: 'asc' } },
      });
      return references
        .filter(({ version, refersTo, segment }) => version === segment.latestVersion && refersTo !== segment.id)
        .map(({ refersTo, segment: { id, name, visibility } }) => ({
          refersTo,
          id,
          name,
          visibility: Segment.shape.visibility.parse(visibility),
        }));
    },
  };
}

/** What is shared, and what is the reader's own. */
function seenBy({ organisationId, personId }: SegmentReader) {
  return { organisationId, ...(personId === undefined ? {} : { OR: [{ visibility: 'organisation' }, { createdBy: personId }] }) };
}

async function insertVersion(queries: Queries, { definition, createdAt, ...version }: SegmentVersion): Promise<void> {
  const data = { ...version, definition: JSON.stringify(definition), createdAt: new Date(createdAt) };
  const taken = `Version ${version.version} of this segment was saved by somebody else meanwhile. Open it again to see it.`;
  await conflictSays(taken, queries.segmentVersion.create({ data }));
  const key = { segmentId: version.segmentId, version: version.version };
  // Only definitions that `parse` accepted are ever stored.
  const used = new Set(references(definition as Definition).map((reference) => reference.id));
  if (used.size > 0) await queries.segmentReference.createMany({ data: [...used].map((refersTo) => ({ ...key, refersTo })) });
}

/** The reason why an update changed no row: the segment does not exist, or somebody else changed it first. */
async function stale(queries: Queries, segment: Segment): Promise<ServiceError> {
  const row: SegmentRow | null = await queries.segment.findUnique({ where: { id: segment.id, organisationId: segment.organisationId } });
  if (!row) return new ServiceError('not_found', 'This segment does not exist.');
  return new ServiceError('conflict', 'This segment was changed by somebody else meanwhile. Open it again to see the change.', {
    current: segmentOf(row),
  });
}
