import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { LookalikeHead } from './schemas.ts';

/** The organisation's models, newest first. */
export const list = defineVerb({
  name: 'lookalikes.list',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'The lookalike models of the organisation, newest first.',
  input: z.object({}),
  output: z.object({ lookalikes: z.array(LookalikeHead) }),
  async run({ ports, actor }) {
    const models = await ports.metadata.lookalikes.list(actor.organisation.id);
    const lookalikes = models.map(({ id, name, source, asOf, createdAt }) => ({ id, name, source, asOf, createdAt }));
    return { output: { lookalikes }, audit: null };
  },
});
