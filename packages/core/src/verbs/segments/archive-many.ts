import { z } from 'zod';
import type { Segment } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { changed } from './record.ts';
import { usedByLiving } from './used-by.ts';

/** Archives what of these nothing else uses; users among them go first. What stays is said with why. */
export const archiveMany = defineVerb({
  name: 'segments.archiveMany',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Archive several segments, those that nothing else uses.',
  input: z.object({ ids: z.array(z.string()).min(1).max(200, 'At most 200 are archived at once.') }),
  output: z.object({
    archived: z.array(z.object({ id: z.string(), name: z.string() })),
    kept: z.array(z.object({ id: z.string(), name: z.string(), usedBy: z.array(z.string()) })),
  }),
  async run(scene, { ids }) {
    const { segments } = scene.ports.metadata;
    const archived: Segment[] = [];
    let left: readonly Segment[] = await Promise.all([...new Set(ids)].map((id) => findSegment(scene, id)));
    left = left.filter((segment) => !segment.archived);
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      for (const segment of left) {
        if ((await usedByLiving(scene, segment)).length > 0) continue;
        await segments.update(changed(scene, segment, { archived: true }), segment.revision);
        archived.push(segment);
      }
      left = left.filter((segment) => !archived.includes(segment));
    }
    const kept = await Promise.all(
      left.map(async (segment) => ({ ...named(segment), usedBy: (await usedByLiving(scene, segment)).map(({ name }) => name) })),
    );
    return { output: { archived: archived.map(named), kept }, audit: archived.map(({ id }) => ({ subject: id })) };
  },
});

function named({ id, name }: Segment): { readonly id: string; readonly name: string } {
  return { id, name };
}
