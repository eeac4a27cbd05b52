import type { PersonActor } from '../access/index.ts';
import type { Topic } from '../events/index.ts';
import type {
  AuditEntry,
  CatalogueSnapshot,
  DeadLetter,
  Exhibitor,
  ExhibitorKey,
  FeedCheckpoint,
  Film,
  OrganisationRecord,
  PersonRecord,
  Segment,
  SegmentVersion,
  Site,
} from '../records/index.ts';
import type { Jobs } from './jobs.ts';

/** A segment that refers to another. */
export interface SegmentUse {
  readonly refersTo: string;
  readonly id: string;
  readonly name: string;
}

/** Which dead letters. */
export interface LetterQuery {
  readonly reason?: string;
  readonly exhibitor?: string;
  /** Those of the catalogue, or all the others. */
  readonly feed?: 'catalogue' | 'moviegoers';
  /** Refused before an instant (ISO). */
  readonly before?: string;
  readonly file?: string;
  /** Those of whole files alone. */
  readonly wholeFile?: true;
}

/**
 * The relational database, owned by the API. Reads see committed data. `transaction` runs all or nothing and may be nested (an
 * inner one joins the outer). A unique key that is taken is a `conflict` ServiceError; everything else that fails is a bug.
 */
export interface MetadataStore {
  transaction<T>(run: (store: MetadataStore) => Promise<T>): Promise<T>;
  readonly segments: {
    /** Segments of one organisation, newest change first. */
    list(organisationId: string, filter: { readonly archived: boolean }): Promise<readonly Segment[]>;
    /** Null when there is none with that id in that organisation. */
    find(organisationId: string, id: string): Promise<Segment | null>;
    insert(segment: Segment): Promise<void>;
    /** Name, archived, last count. `expectedRevision` guards against two tabs: throws `conflict` when it is no longer so. */
    update(segment: Segment, expectedRevision: number): Promise<void>;
    versions(segmentId: string): Promise<readonly SegmentVersion[]>;
    version(segmentId: string, version: number): Promise<SegmentVersion | null>;
    /** The latest version of each of these, in one question. */
    latest(segments: readonly Pick<Segment, 'id' | 'latestVersion'>[]): Promise<readonly SegmentVersion[]>;
    insertVersion(version: SegmentVersion): Promise<void>;
    /** The organisation's other living segments whose latest version refers to one of these, by name. */
    usedBy(organisationId: string, segmentIds: readonly string[]): Promise<readonly SegmentUse[]>;
  };
  readonly audit: {
    append(entry: AuditEntry): Promise<void>;
    list(limit: number): Promise<readonly AuditEntry[]>;
    /** Names a subject otherwise in every entry: somebody who was erased may not be read out of the log. */
    renameSubject(from: string, to: string): Promise<void>;
    /** Removes the entries from before an instant (ISO); how many they were. */
    removeBefore(at: string): Promise<number>;
  };
  readonly organisations: {
    find(id: string): Promise<OrganisationRecord | null>;
    list(): Promise<readonly OrganisationRecord[]>;
    upsert(organisation: OrganisationRecord): Promise<void>;
  };
  readonly people: {
    /** Null when the person is unknown or belongs to no organisation. */
    actor(personId: string): Promise<PersonActor | null>;
    list(): Promise<readonly PersonRecord[]>;
    /** Names by id, of those that exist. */
    names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  readonly catalogue: {
    /** Inserts or replaces by id, idempotent. */
    upsert(changes: Partial<CatalogueSnapshot>): Promise<void>;
    snapshot(): Promise<CatalogueSnapshot>;
    exhibitors(ids?: readonly string[]): Promise<readonly Exhibitor[]>;
    /** Name or code contains the text, case and accents ignored; names that start with it first. `exhibitors` undefined = all. */
    searchSites(query: {
      readonly text: string;
      readonly exhibitors?: readonly string[];
      readonly limit: number;
    }): Promise<readonly Site[]>;
    searchFilms(query: { readonly text: string; readonly limit: number }): Promise<readonly Film[]>;
    sitesById(ids: readonly string[]): Promise<readonly Site[]>;
    /** Every site of an exhibitor, by id. */
    sitesOf(exhibitor: string): Promise<readonly Site[]>;
    filmsById(ids: readonly string[]): Promise<readonly Film[]>;
    /** The secret that pseudonyms of an exhibitor's members are made with; made on first use, never leaves the server. */
    exhibitorSecret(exhibitor: string): Promise<Uint8Array>;
  };
  /** Who was erased, by marks from which nobody can be told. */
  readonly erasures: {
    /** Idempotent; the first instant (ISO) stands. */
    record(erasure: { readonly mark: string; readonly exhibitor: string; readonly at: string }): Promise<void>;
    marks(exhibitor: string): Promise<readonly string[]>;
  };
  readonly deadLetters: {
    /** Idempotent by id, which is made of exhibitor, feed, file, line and bytes: another file of the same name does not displace a letter. */
    record(letters: readonly DeadLetter[]): Promise<void>;
    list(query: LetterQuery & { readonly limit?: number }): Promise<readonly DeadLetter[]>;
    /** The next some hundred after an id, in the order of ids: all are seen, whatever is removed or recorded meanwhile. */
    page(query: LetterQuery & { readonly after: string }): Promise<readonly DeadLetter[]>;
    countByReason(): Promise<readonly { readonly reason: string; readonly count: number }[]>;
    remove(ids: readonly string[]): Promise<void>;
  };
  readonly jobs: Jobs;
  /** Where reading feeds has got to, in the cluster profile; on one machine the audience store keeps it beside the rows. */
  readonly feedCheckpoints: {
    /** One an import and file: the latest. */
    save(checkpoint: FeedCheckpoint): Promise<void>;
    list(importId: string): Promise<readonly FeedCheckpoint[]>;
  };
  /** What the exhibitors' own systems show when they push rows; only a key's SHA-256 is kept. */
  readonly exhibitorKeys: {
    insert(key: ExhibitorKey): Promise<void>;
    /** The exhibitor whose key this is; null when it is nobody's, or was revoked. */
    exhibitorOf(digest: string): Promise<string | null>;
    /** Revokes every key of an exhibitor; how many were in use. */
    revoke(exhibitor: string, at: string): Promise<number>;
  };
  /** What is to be said to the bus once the transaction is done: in order, at least once. `bad_request` where there is no bus to say it to. */
  readonly outbox: {
    add<P>(topic: Topic<P>, payloads: readonly P[]): Promise<void>;
    /** How much is still to be said. */
    waiting(): Promise<number>;
  };
  readonly settings: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string): Promise<void>;
  };
  /** Rejects when the database cannot be reached. */
  check(): Promise<void>;
  /** Leaves no bytes of what was deleted in files that are the store's own. */
  wipeDeleted(): Promise<void>;
  close(): Promise<void>;
}
