import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { PersonName } from '../people/index.ts';

/** Gives whoever asks another name. What they made before keeps the name it was made under. */
export const rename = defineVerb({
  name: 'account.rename',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Give yourself another name.',
  input: z.object({ name: PersonName }),
  output: z.object({ name: z.string() }),
  async run({ actor, ports }, { name }) {
    await ports.metadata.accounts.rename(actor.personId, name);
    return { output: { name }, audit: { subject: actor.personId, changedTo: { name } } };
  },
});
