import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { givenName } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { ChosenId } from '../organisations/index.ts';

export const ExhibitorName = givenName('Give the exhibitor a name.');

/** Brings an exhibitor on: it is in the catalogue, and has an organisation that counts its own moviegoers. */
export const add = defineVerb({
  name: 'exhibitors.add',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Bring on an exhibitor, with an organisation of its own.',
  input: z.object({ id: ChosenId, name: ExhibitorName }),
  output: z.object({ id: z.string(), name: z.string() }),
  async run({ ports: { metadata } }, { id, name }) {
    if ((await metadata.catalogue.exhibitors([id])).length > 0)
      throw badInput('/id', `There is an exhibitor ${id} already. Choose another id.`, 'conflict');
    const organisation = await metadata.organisations.find(id);
    if (organisation && organisation.kind !== 'exhibitor')
      throw badInput('/id', `The organisation ${organisation.name} has this id. Choose another.`, 'conflict');
    await metadata.catalogue.upsert({ exhibitors: [{ id, name }] });
    if (!organisation) await metadata.organisations.insert({ id, name, kind: 'exhibitor', exhibitors: [id], apart: [id] });
    return { output: { id, name }, audit: { subject: id, changedTo: { name } } };
  },
});
