import { readerOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Segment } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

/** The organisation's segment with that id. `not_found` also when it is another organisation's. */
export async function findSegment({ ports, actor }: OwnScene, id: string): Promise<Segment> {
  const segment = await ports.metadata.segments.find(readerOf(actor), id);
  if (!segment) throw new ServiceError('not_found', 'There is no such segment. It may have been opened with an old link.', { id });
  return segment;
}

/** Throws `conflict`, with who saved and when, unless the change is based on the segment's latest revision. */
export async function refuseStale(scene: OwnScene, segment: Segment, basedOnRevision: number): Promise<void> {
  if (segment.revision === basedOnRevision) return;
  const who = await personName(scene, segment.changedBy);
  throw new ServiceError(
    'conflict',
    `${who} changed this segment at ${segment.changedAt}. Open the current version, or save yours as a copy.`,
    {
      revision: segment.revision,
      version: segment.latestVersion,
      changedBy: who,
      changedAt: segment.changedAt,
    },
  );
}

/** A person's name; the id where the person has gone. */
export async function personName({ ports }: OwnScene, personId: string): Promise<string> {
  return (await ports.metadata.people.names([personId])).get(personId) ?? personId;
}
