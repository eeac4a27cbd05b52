import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { ApiKeyView, viewOf } from './schemas.ts';

export const list = defineVerb({
  name: 'apiKeys.list',
  kind: 'query',
  scope: 'platform',
  permission: 'people:read',
  summary: 'The keys of programs that are not revoked, without what opens anything.',
  input: z.object({}),
  output: z.object({ keys: z.array(ApiKeyView) }),
  async run({ ports }) {
    const keys = await ports.metadata.apiKeys.list();
    const names = await ports.metadata.people.names(keys.map(({ createdBy }) => createdBy));
    const now = ports.clock.now();
    const views = keys.map((key) => ({ ...viewOf(key, now), createdBy: names.get(key.createdBy) ?? key.createdBy }));
    return { output: { keys: views }, audit: null };
  },
});
