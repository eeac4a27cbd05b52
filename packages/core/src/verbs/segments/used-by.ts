import type { Segment } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

/** The organisation's other living segments whose latest version refers to the segment, by name. */
export async function usedByLiving(
  { ports }: OwnScene,
  segment: Segment,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const users = await ports.metadata.segments.usedBy(segment.organisationId, [segment.id]);
  return users.map(({ id, name }) => ({ id, name }));
}
