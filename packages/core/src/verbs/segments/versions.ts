import { z } from 'zod';
import { SegmentVersion } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';

/** Every version, newest first. */
export const versions = defineVerb({
  name: 'segments.versions',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'The versions of a segment, newest first.',
  input: z.object({ id: z.string() }),
  output: z.object({ versions: z.array(SegmentVersion) }),
  async run(scene, { id }) {
    const segment = await findSegment(scene, id);
    const found = await scene.ports.metadata.segments.versions(segment.id);
    return { output: { versions: [...found].sort((a, b) => b.version - a.version) }, audit: null };
  },
});
