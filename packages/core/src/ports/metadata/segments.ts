import type { Segment, SegmentCount, SegmentVersion } from '../../records/index.ts';

/** A segment that refers to another. */
export interface SegmentUse {
  readonly refersTo: string;
  readonly id: string;
  readonly name: string;
  readonly visibility: Segment['visibility'];
}

/** Whose eyes: somebody's of an organisation, who sees what is shared and what is theirs. Without a person, all of the organisation's. */
export interface SegmentReader {
  readonly organisationId: string;
  readonly personId?: string;
}

export interface SegmentPage {
  readonly archived: boolean;
  readonly after?: string;
  readonly limit: number;
}

/** The segments of organisations, with their versions. What is private to one person does not exist for the others. */
export interface Segments {
  /** Segments of one organisation, newest change first. */
  list(reader: SegmentReader, filter: { readonly archived: boolean }): Promise<readonly Segment[]>;
  /** Segments of one organisation by id, which is in the order in which they were made, from after an id on. */
  page(reader: SegmentReader, query: SegmentPage): Promise<readonly Segment[]>;
  /** Null when there is none with that id for that reader. */
  find(reader: SegmentReader, id: string): Promise<Segment | null>;
  /** Names by id, archived or private or neither, of those that the organisation has. */
  names(organisationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those that somebody pinned and that are not archived, the first pinned first. */
  pinned(reader: Required<SegmentReader>): Promise<readonly Segment[]>;
  /** Pins it, at an instant (ISO) that decides the order; or takes the pin away with null. Idempotent; the first instant stands. */
  pin(personId: string, segmentId: string, at: string | null): Promise<void>;
  /** Keeps what a segment counted as of a day, in place of what it did. */
  recordCount(count: SegmentCount): Promise<void>;
  /** What these counted as of days from one on (2026-11-20), by day. */
  counts(segmentIds: readonly string[], since: string): Promise<readonly SegmentCount[]>;
  insert(segment: Segment): Promise<void>;
  /** Name, archived, visibility, tags, last count. `expectedRevision` guards against two tabs: throws `conflict` when it is no longer so. */
  update(segment: Segment, expectedRevision: number): Promise<void>;
  versions(segmentId: string): Promise<readonly SegmentVersion[]>;
  version(segmentId: string, version: number): Promise<SegmentVersion | null>;
  /** The latest version of each of these, in one question. */
  latest(segments: readonly Pick<Segment, 'id' | 'latestVersion'>[]): Promise<readonly SegmentVersion[]>;
  /** The latest versions of living segments, of every organisation, whose definition has this text as a value somewhere. */
  containing(text: string): Promise<readonly SegmentVersion[]>;
  insertVersion(version: SegmentVersion): Promise<void>;
  /** The organisation's other living segments whose latest version refers to one of these, by name. */
  usedBy(reader: SegmentReader, segmentIds: readonly string[]): Promise<readonly SegmentUse[]>;
}
