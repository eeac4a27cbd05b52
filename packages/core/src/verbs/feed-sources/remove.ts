import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { sourceInWords, sourceWith } from './given.ts';
import { isUnderWay, lastRunOf } from './run-of.ts';

/** Removes a source and its password. What was read stays. */
export const remove = defineVerb({
  name: 'feedSources.remove',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Remove a source and its password; what was read stays.',
  input: z.object({ id: GivenText }),
  output: z.object({ id: z.string() }),
  async run({ ports: { metadata } }, { id }) {
    const source = await sourceWith(metadata.feedSources, id);
    if (isUnderWay(await lastRunOf(metadata.jobs, id)))
      throw new ServiceError('conflict', 'It is being read. Remove it once that has ended, or stop it first.');
    await metadata.feedSources.remove(id);
    return { output: { id }, audit: { subject: source.exhibitor, changedFrom: sourceInWords(source) } };
  },
});
