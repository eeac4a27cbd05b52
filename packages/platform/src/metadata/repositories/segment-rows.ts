import type { Segment, SegmentVersion } from '@marquee/core';

export interface SegmentRow extends Omit<Segment, 'createdAt' | 'changedAt' | 'lastCount'> {
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly lastCount: number | null;
  readonly lastCountKey: string | null;
  readonly lastCountAsOf: string | null;
  readonly lastCountAt: Date | null;
}

/** A segment as a row. `livingName` is what must be unique among the organisation's segments that are not archived. */
export function segmentRow(segment: Segment): SegmentRow & { readonly livingName: string | null } {
  const { lastCount, ...rest } = segment;
  return {
    ...rest,
    createdAt: new Date(segment.createdAt),
    changedAt: new Date(segment.changedAt),
    livingName: segment.archived ? null : segment.name.normalize('NFC').trim().toLowerCase(),
    lastCount: lastCount?.count ?? null,
    lastCountKey: lastCount?.key ?? null,
    lastCountAsOf: lastCount?.asOf ?? null,
    lastCountAt: lastCount ? new Date(lastCount.at) : null,
  };
}

export function segmentOf(row: SegmentRow): Segment {
  const { id, organisationId, name, archived, latestVersion, revision, createdBy, changedBy } = row;
  const lastCount =
    row.lastCount !== null && row.lastCountAsOf !== null && row.lastCountAt !== null
      ? { count: row.lastCount, key: row.lastCountKey, asOf: row.lastCountAsOf, at: row.lastCountAt.toISOString() }
      : null;
  const times = { createdAt: row.createdAt.toISOString(), changedAt: row.changedAt.toISOString() };
  return { id, organisationId, name, archived, latestVersion, revision, createdBy, changedBy, ...times, lastCount };
}

export function versionOf(
  row: Omit<SegmentVersion, 'definition' | 'createdAt'> & { readonly definition: string; readonly createdAt: Date },
): SegmentVersion {
  const { segmentId, version, note, author, authorName } = row;
  return { segmentId, version, definition: JSON.parse(row.definition), note, author, authorName, createdAt: row.createdAt.toISOString() };
}
