import { readerOf } from '../../definitions/index.ts';
import type { Segment } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

/** The other living segments whose latest version refers to the segment, by name: those that the actor can see, or only those of one visibility. */
export async function usedByLiving(
  { ports, actor }: OwnScene,
  segment: Segment,
  visibility?: Segment['visibility'],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const users = await ports.metadata.segments.usedBy(readerOf(actor), [segment.id]);
  return users.filter((user) => visibility === undefined || user.visibility === visibility).map(({ id, name }) => ({ id, name }));
}
