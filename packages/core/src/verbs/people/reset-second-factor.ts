import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { PersonView, personWith, Who } from './schemas.ts';

/** Lets somebody who lost their authenticator app and its recovery codes sign in by their password alone. */
export const resetSecondFactor = defineVerb({
  name: 'people.resetSecondFactor',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Let somebody who lost their authenticator app sign in by their password alone.',
  input: z.object({ person: Who }),
  output: PersonView,
  async run({ ports: { metadata } }, { person }) {
    const found = await personWith(metadata.people, person);
    await metadata.accounts.endSecondFactor(found.id);
    return { output: { ...found, secondFactor: false }, audit: { subject: found.id } };
  },
});
