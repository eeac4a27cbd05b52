import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { FeedSource } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { sourceWith } from './given.ts';
import { nextDue } from './schedule.ts';

const asked = {
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  input: z.object({ id: GivenText }),
  output: FeedSource,
} as const;

/** Has a source not read until it is resumed; a reading that is under way goes on. */
export const pause = defineVerb({
  ...asked,
  name: 'feedSources.pause',
  summary: 'Have a source not read until it is resumed.',
  async run({ ports: { metadata } }, { id }) {
    const before = await sourceWith(metadata.feedSources, id);
    const source = { ...before, paused: true, dueAt: null };
    await metadata.feedSources.update(source);
    return { output: source, audit: { subject: source.exhibitor, changedTo: { source: source.name, paused: 'yes' } } };
  },
});

/** Has a source read again, from its next time on. */
export const resume = defineVerb({
  ...asked,
  name: 'feedSources.resume',
  summary: 'Have a paused source read again by its schedule.',
  async run({ ports: { metadata, clock } }, { id }) {
    const before = await sourceWith(metadata.feedSources, id);
    const due = before.paused ? nextDue(before.schedule, clock.now()) : null;
    const source = before.paused ? { ...before, paused: false, dueAt: due === null ? null : new Date(due).toISOString() } : before;
    await metadata.feedSources.update(source);
    return { output: source, audit: { subject: source.exhibitor, changedTo: { source: source.name, paused: 'no' } } };
  },
});
