import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { FeedSource } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { allowed, GivenPassword, givenSource, isSameServer, refuseTakenName, sourceInWords, sourceWith } from './given.ts';
import { nextDue } from './schedule.ts';

/** Changes a source. Its password stays unless another is written, which it must be where another server or user is named. */
export const edit = defineVerb({
  name: 'feedSources.edit',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Change where an exhibitor’s feeds are read from, and when.',
  input: z.object({
    id: GivenText,
    /** When it had been changed last, as whoever edits it saw it. */
    changedAt: z.string(),
    ...givenSource,
    password: GivenPassword.optional(),
  }),
  output: FeedSource,
  prepare: ({ ports }, { of }) => allowed(of, ports),
  async run({ ports: { metadata, sourceAccess, clock } }, { id, changedAt, name, schedule, password }, of) {
    const { feedSources } = metadata;
    const before = await sourceWith(feedSources, id);
    if (before.changedAt !== changedAt)
      throw new ServiceError(
        'conflict',
        'Somebody else changed this source meanwhile. Open it again, and change what is still to be changed.',
      );
    if (of.kind === 'database' && password === undefined && !isSameServer(before.of, of))
      throw badInput('/password', 'Write the password anew: it was written for another server, user or way there.');
    const now = clock.now();
    const isRescheduled = JSON.stringify(schedule) !== JSON.stringify(before.schedule);
    const due = before.paused ? null : nextDue(schedule, now);
    const source: FeedSource = {
      // Never the same instant: whoever else has it open is told.
      ...{ ...before, name, of, schedule, changedAt: new Date(Math.max(now, Date.parse(before.changedAt) + 1)).toISOString() },
      ...(isRescheduled ? { dueAt: due === null ? null : new Date(due).toISOString() } : {}),
    };
    await refuseTakenName(feedSources, source);
    await feedSources.update(source);
    if (of.kind === 'folder') await feedSources.removePassword(id);
    else if (password !== undefined) await feedSources.setPassword(id, sourceAccess.seal(id, password));
    const said = { ...sourceInWords(source), ...(of.kind === 'database' && password !== undefined ? { password: 'another one' } : {}) };
    return { output: source, audit: { subject: source.exhibitor, changedFrom: sourceInWords(before), changedTo: said } };
  },
});
