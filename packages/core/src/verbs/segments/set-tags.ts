import { z } from 'zod';
import { givenName } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { changed, headOf, SegmentHead } from './record.ts';

const longest = 40;
const most = 12;
const folded = (tag: string) => tag.toLocaleLowerCase('en');

/** Words to find a segment by, without those that differ by their case alone. */
const Tags = z
  .array(givenName('A tag is a word or a few.', longest))
  .transform((tags) => tags.filter((tag, at) => tags.findIndex((one) => folded(one) === folded(tag)) === at))
  .pipe(z.array(z.string()).max(most, `A segment has at most ${most} tags.`));

/** Gives a segment these tags in place of those before. */
export const setTags = defineVerb({
  name: 'segments.setTags',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Give a segment tags, in place of those before.',
  input: z.object({ id: z.string(), tags: Tags }),
  output: SegmentHead.extend({ tags: z.array(z.string()) }),
  async run(scene, { id, tags }) {
    const segment = await findSegment(scene, id);
    const next = changed(scene, segment, { tags });
    await scene.ports.metadata.segments.update(next, segment.revision);
    return { output: { ...headOf(next), tags }, audit: { subject: id, changedFrom: { tags: segment.tags }, changedTo: { tags } } };
  },
});
