import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { organisationWith } from '../organisations/index.ts';
import { PersonView } from './schemas.ts';

export const list = defineVerb({
  name: 'people.list',
  kind: 'query',
  scope: 'platform',
  permission: 'people:read',
  summary: 'The people, of one organisation or of all, and which of them are suspended.',
  input: z.object({ organisation: GivenText.optional() }),
  output: z.object({ people: z.array(PersonView) }),
  async run({ ports }, { organisation }) {
    const { people, organisations } = ports.metadata;
    const of = organisation === undefined ? undefined : await organisationWith(organisations, organisation);
    const all = await people.list();
    return { output: { people: all.filter(({ organisationId }) => of === undefined || organisationId === of.id) }, audit: null };
  },
});
