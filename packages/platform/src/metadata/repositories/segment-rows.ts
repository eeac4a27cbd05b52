import { Segment, type SegmentVersion } from '@marquee/core';

export interface SegmentRow extends Omit<Segment, 'createdAt' | 'changedAt' | 'lastCount' | 'visibility' | 'tags'> {
  readonly visibility: string;
  readonly tags: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly lastCount: number | null;
  readonly lastCountKey: string | null;
  readonly lastCountAsOf: string | null;
  readonly lastCountAt: Date | null;
  readonly lastCountScope: string | null;
}

/** A segment as a row. `livingName` is what must be unique among the organisation's segments that are not archived; a private one's among its maker's. */
export function segmentRow(segment: Segment): SegmentRow & { readonly livingName: string | null } {
  const { lastCount, tags, ...rest } = segment;
  const name = segment.name.normalize('NFC').trim().toLowerCase();
  return {
    ...rest,
    createdAt: new Date(segment.createdAt),
    changedAt: new Date(segment.changedAt),
    tags: tags.length === 0 ? null : JSON.stringify(tags),
    // No name has a line in it.
    livingName: segment.archived ? null : segment.visibility === 'private' ? `${segment.createdBy}\n${name}` : name,
    lastCount: lastCount?.count ?? null,
    lastCountKey: lastCount?.key ?? null,
    lastCountAsOf: lastCount?.asOf ?? null,
    lastCountAt: lastCount ? new Date(lastCount.at) : null,
    lastCountScope: lastCount?.scope ?? null,
  };
}

export function segmentOf(row: SegmentRow): Segment {
  const { id, organisationId, name, archived, latestVersion, revision, createdBy, changedBy } = row;
  const lastCount =
    row.lastCount !== null && row.lastCountAsOf !== null && row.lastCountAt !== null
      ? {
          count: row.lastCount,
          key: row.lastCountKey,
          asOf: row.lastCountAsOf,
          at: row.lastCountAt.toISOString(),
          scope: row.lastCountScope,
        }
      : null;
  const times = { createdAt: row.createdAt.toISOString(), changedAt: row.changedAt.toISOString() };
  const visibility = Segment.shape.visibility.parse(row.visibility);
  const tags = row.tags === null ? [] : Segment.shape.tags.parse(JSON.parse(row.tags));
  return { id, organisationId, name, archived, visibility, tags, latestVersion, revision, createdBy, changedBy, ...times, lastCount };
}

export function versionOf(
  row: Omit<SegmentVersion, 'definition' | 'createdAt'> & { readonly definition: string; readonly createdAt: Date },
): SegmentVersion {
  const { segmentId, version, note, author, authorName } = row;
  return { segmentId, version, definition: JSON.parse(row.definition), note, author, authorName, createdAt: row.createdAt.toISOString() };
}
