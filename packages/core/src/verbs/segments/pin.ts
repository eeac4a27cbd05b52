import { z } from 'zod';
import { readerOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';

/** As many as the rail has room for. */
export const mostPins = 8;

/** Pins a segment for whoever asks, and for nobody else; or takes the pin away. */
export const pin = defineVerb({
  name: 'segments.pin',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'Pin a segment for oneself, or take the pin away.',
  input: z.object({ id: z.string(), pinned: z.boolean() }),
  output: z.object({ id: z.string(), pinned: z.boolean() }),
  async run(scene, { id, pinned }) {
    const { actor, ports } = scene;
    await findSegment(scene, id);
    const others = (await ports.metadata.segments.pinned(readerOf(actor))).filter((segment) => segment.id !== id);
    if (pinned && others.length >= mostPins)
      throw new ServiceError('conflict', `${mostPins} segments are pinned, which is as many as there is room for. Unpin one first.`);
    await ports.metadata.segments.pin(actor.personId, id, pinned ? new Date(ports.clock.now()).toISOString() : null);
    return { output: { id, pinned }, audit: { subject: id, changedTo: { pinned: pinned ? 'yes' : 'no' } } };
  },
});

/** What the rail shows below Segments. */
export const pinned = defineVerb({
  name: 'segments.pinned',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'The segments that whoever asks has pinned, the first pinned first.',
  input: z.object({}),
  output: z.object({ segments: z.array(z.object({ id: z.string(), name: z.string() })) }),
  async run({ actor, ports }) {
    const found = await ports.metadata.segments.pinned(readerOf(actor));
    return { output: { segments: found.map(({ id, name }) => ({ id, name })) }, audit: null };
  },
});
