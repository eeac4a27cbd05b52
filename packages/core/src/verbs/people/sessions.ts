import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';

import { personWith, Who } from './schemas.ts';
import { SessionView, sessionView } from './session-view.ts';

export const sessions = defineVerb({
  name: 'people.sessions',
  kind: 'query',
  scope: 'platform',
  permission: 'people:read',
  summary: 'Where somebody is signed in.',
  input: z.object({ person: Who }),
  output: z.object({ sessions: z.array(SessionView) }),
  async run({ ports: { clock, metadata } }, { person }) {
    const found = await personWith(metadata.people, person);
    const open = await metadata.accounts.sessions(found.id, new Date(clock.now()).toISOString());
    return { output: { sessions: open.map(sessionView) }, audit: null };
  },
});
