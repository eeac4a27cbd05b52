import type { Scene } from '../verb/index.ts';
import type { Segment } from './segment.ts';

/** The living segments of the organisation whose latest version refers to the segment. */
export async function usedByLiving({ ports }: Scene, segment: Segment): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const users = await ports.metadata.segments.usedBy(segment.organisationId, segment.id);
  if (users.length === 0) return [];
  const living = new Set((await ports.metadata.segments.list(segment.organisationId, { archived: false })).map(({ id }) => id));
  return users.filter(({ id }) => living.has(id)).map(({ id, name }) => ({ id, name }));
}
