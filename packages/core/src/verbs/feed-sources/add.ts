import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { FeedSource } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { allowed, GivenPassword, givenSource, refuseTakenName, sourceInWords } from './given.ts';
import { nextDue } from './schedule.ts';

/** Adds a source of an exhibitor's feeds. The password of its database is kept sealed, and told to nobody again. */
export const add = defineVerb({
  name: 'feedSources.add',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Add where an exhibitor’s feeds are read from, and when.',
  input: z.object({ exhibitor: GivenText, ...givenSource, password: GivenPassword.optional() }),
  output: FeedSource,
  prepare: ({ ports }, { of }) => allowed(of, ports),
  async run({ ports: { metadata, sourceAccess, clock, ids } }, { exhibitor, name, schedule, password }, of) {
    await exhibitorWith(metadata.catalogue, exhibitor);
    if (of.kind === 'database' && password === undefined)
      throw badInput('/password', 'Write the password of the database; it may be empty where the user has none.');
    const now = clock.now();
    const due = nextDue(schedule, now);
    const at = new Date(now).toISOString();
    const source: FeedSource = {
      ...{ id: ids.next('src'), exhibitor, name, of, schedule, paused: false, createdAt: at, changedAt: at },
      dueAt: due === null ? null : new Date(due).toISOString(),
    };
    await refuseTakenName(metadata.feedSources, source);
    await metadata.feedSources.insert(source);
    if (of.kind === 'database') await metadata.feedSources.setPassword(source.id, sourceAccess.seal(source.id, password ?? ''));
    return { output: source, audit: { subject: exhibitor, changedTo: sourceInWords(source) } };
  },
});
