import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Makes a key with which an exhibitor's own systems push rows. It is told once. */
export const issue = defineVerb({
  name: 'exhibitorKeys.issue',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:keys',
  summary: 'Make a key with which an exhibitor’s systems push rows.',
  input: z.object({ exhibitor: GivenText }),
  output: z.object({ exhibitor: z.string(), key: z.string() }),
  async announce({ ports }, { exhibitor }) {
    if ((await ports.metadata.catalogue.exhibitors([exhibitor])).length === 0)
      throw new ServiceError('not_found', `There is no exhibitor ${exhibitor}. Import the catalogue that names it first.`, { exhibitor });
    return { subject: exhibitor };
  },
  async run({ ports }, { exhibitor }) {
    return { output: { exhibitor, key: await ports.exhibitorKeys.issue(exhibitor) }, audit: null };
  },
});
