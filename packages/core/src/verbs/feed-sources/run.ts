import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { sourceWith } from './given.ts';
import { beginRun } from './run-of.ts';

/** Begins to read a source now, whatever its schedule. */
export const run = defineVerb({
  name: 'feedSources.run',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Read a source now.',
  input: z.object({ id: GivenText }),
  /** The import that it began, as `imports.status` knows it. */
  output: z.object({ job: z.string() }),
  async run({ actor, ports: { metadata, clock, ids } }, { id }) {
    const source = await sourceWith(metadata.feedSources, id);
    if (source.paused) throw new ServiceError('conflict', 'This source is paused. Resume it first.');
    const open = await metadata.jobs.open('import');
    const job = open ? null : await beginRun({ metadata, clock, ids }, source, actorId(actor));
    if (job === null)
      throw new ServiceError('conflict', 'An import is under way, and there is one at a time. Run this once it has ended, or stop it.');
    return { output: { job }, audit: { subject: source.exhibitor, changedTo: { source: source.name } } };
  },
  after: async ({ ports }, output) => {
    ports.importer.look();
    return output;
  },
});
