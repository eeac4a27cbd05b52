import { scopeText } from '../../access/index.ts';
import { type Prepared, prepare, tallyOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { policyOf } from '../../privacy/index.ts';
import type { Segment, SegmentVersion } from '../../records/index.ts';
import type { AuditFacts, OwnScene } from '../../verb/index.ts';
import { scopeName } from './record.ts';

/** A definition that can be saved, with the count that the segments list shows. */
export interface Counted extends Prepared {
  /** Null while nothing is on record. */
  readonly lastCount: Segment['lastCount'];
  readonly published?: AuditFacts['published'];
}

/** Prepares a definition and counts its audience: before the transaction that saves it, which others wait for. */
export async function prepareCounted(scene: OwnScene, definition: unknown, overrideId?: string): Promise<Counted> {
  const { ports } = scene;
  const prepared = await prepare(scene, definition, undefined, overrideId);
  if (prepared.day.empty) return { ...prepared, lastCount: null };
  const counted = await tallyOf(scene, policyOf(scene.actor, ports.noise), prepared).catch(unlessTooMany);
  if (counted === null) return { ...prepared, lastCount: null };
  const { published, count, key } = counted;
  const lastCount = {
    count,
    key,
    asOf: prepared.day.iso,
    at: new Date(ports.clock.now()).toISOString(),
    scope: scopeName(ports.noise, scene.scope),
  };
  return { ...prepared, lastCount, ...(published && { published }) };
}

/** What can be counted no more that day can still be saved. */
function unlessTooMany(error: unknown): null {
  if (error instanceof ServiceError && error.code === 'too_many') return null;
  throw error;
}

/** An immutable version by the actor, now. */
export function versionOf(
  { ports, actor }: OwnScene,
  segmentId: string,
  version: number,
  definition: unknown,
  note: string,
): SegmentVersion {
  return {
    segmentId,
    version,
    definition,
    note,
    author: actor.personId,
    authorName: actor.name,
    createdAt: new Date(ports.clock.now()).toISOString(),
  };
}

/** What the audit keeps of a saved version. */
export function savedFacts({ scope }: OwnScene, prepared: Counted, segment: Segment): AuditFacts {
  return {
    ...(prepared.published && { published: prepared.published }),
    definition: prepared.canonical,
    scope: scopeText(scope),
    asOf: prepared.day.iso,
    subject: `${segment.id}@${segment.latestVersion}`,
    ...(segment.lastCount ? { count: segment.lastCount.count } : {}),
  };
}

/** What a new segment is made of. */
interface NewSegment extends Pick<Segment, 'name' | 'visibility'> {
  readonly note: string;
  readonly tags?: readonly string[];
  readonly counted: Counted;
}

/** Keeps what a segment counted for its history, where it was counted. */
export async function recordCount({ ports }: OwnScene, { id, latestVersion, lastCount }: Segment): Promise<void> {
  if (lastCount === null) return;
  const { asOf, count, key, scope } = lastCount;
  await ports.metadata.segments.recordCount({ segmentId: id, version: latestVersion, asOf, count, key, scope });
}

/** Inserts a new segment with its first version. */
export async function insertSegment(scene: OwnScene, { name, note, visibility, tags = [], counted }: NewSegment): Promise<Segment> {
  const now = new Date(scene.ports.clock.now()).toISOString();
  const segment: Segment = {
    id: scene.ports.ids.next('seg'),
    organisationId: scene.actor.organisation.id,
    name,
    archived: false,
    visibility,
    tags: [...tags],
    latestVersion: 1,
    revision: 1,
    createdAt: now,
    createdBy: scene.actor.personId,
    changedAt: now,
    changedBy: scene.actor.personId,
    lastCount: counted.lastCount,
  };
  await scene.ports.metadata.segments.insert(segment);
  await scene.ports.metadata.segments.insertVersion(versionOf(scene, segment.id, 1, counted.question.definition, note));
  await recordCount(scene, segment);
  return segment;
}
