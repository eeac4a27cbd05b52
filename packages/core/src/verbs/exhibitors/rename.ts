import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { ExhibitorName } from './add.ts';
import { exhibitorWith } from './schemas.ts';

/** Gives an exhibitor another name in the catalogue; its organisation keeps its own. */
export const rename = defineVerb({
  name: 'exhibitors.rename',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Give an exhibitor another name.',
  input: z.object({ id: GivenText, name: ExhibitorName }),
  output: z.object({ id: z.string(), name: z.string() }),
  async run({ ports: { metadata } }, { id, name }) {
    const before = await exhibitorWith(metadata.catalogue, id);
    await metadata.catalogue.upsert({ exhibitors: [{ id, name }] });
    return { output: { id, name }, audit: { subject: id, changedFrom: { name: before.name }, changedTo: { name } } };
  },
});
