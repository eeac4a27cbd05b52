import { actorId, scopeText } from '../access/index.ts';
import type { Prepared } from '../definitions/index.ts';
import type { AuditFacts, Scene } from '../verb/index.ts';
import type { Segment, SegmentVersion } from './segment.ts';

/** The count that the segments list shows; null while nothing is on record. */
export async function countFor({ ports, scope, signal }: Scene, { question, day }: Prepared): Promise<Segment['lastCount']> {
  if (day.empty) return null;
  const count = await ports.audience.count(scope, question, signal);
  return { count, asOf: day.iso, at: new Date(ports.clock.now()).toISOString() };
}

/** An immutable version by the actor, now. */
export function versionOf({ ports, actor }: Scene, segmentId: string, version: number, definition: unknown, note: string): SegmentVersion {
  return {
    segmentId,
    version,
    definition,
    note,
    author: actorId(actor),
    authorName: actor.kind === 'person' ? actor.name : 'Operator',
    createdAt: new Date(ports.clock.now()).toISOString(),
  };
}

/** What the audit keeps of a saved version. */
export function savedFacts({ scope }: Scene, prepared: Prepared, segment: Segment): AuditFacts {
  return {
    definition: prepared.canonical,
    scope: scopeText(scope),
    asOf: prepared.day.iso,
    subject: `${segment.id}@${segment.latestVersion}`,
    ...(segment.lastCount ? { count: segment.lastCount.count } : {}),
  };
}

/** Inserts a new segment with its first version. */
export async function insertSegment(
  scene: Scene,
  organisationId: string,
  name: string,
  prepared: Prepared,
  note: string,
): Promise<Segment> {
  const now = new Date(scene.ports.clock.now()).toISOString();
  const segment: Segment = {
    id: scene.ports.ids.next('seg'),
    organisationId,
    name,
    archived: false,
    latestVersion: 1,
    revision: 1,
    createdAt: now,
    createdBy: actorId(scene.actor),
    changedAt: now,
    changedBy: actorId(scene.actor),
    lastCount: await countFor(scene, prepared),
  };
  await scene.ports.metadata.segments.insert(segment);
  await scene.ports.metadata.segments.insertVersion(versionOf(scene, segment.id, 1, prepared.question.definition, note));
  return segment;
}
