import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { badInput } from '../../errors.ts';
import { organisationKinds } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { ChosenId, Granted, grantedApart, OrganisationName, OrganisationView, refuseForeignMoviegoers, viewOf } from './schemas.ts';

/** Adds an organisation. Of what kind it is stays as it is said here: the roles of its people depend on it. */
export const add = defineVerb({
  name: 'organisations.add',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Add an organisation, and say whose moviegoers it may count.',
  input: z.object({
    /** Made when absent. */
    id: ChosenId.optional(),
    name: OrganisationName,
    kind: z.enum(organisationKinds),
    exhibitors: Granted.default([]),
    /** Those of them that it may see by name, and apart from the others. */
    apart: Granted.default([]),
  }),
  output: OrganisationView,
  async run({ ports, actor }, { id = ports.ids.next('org'), name, kind, exhibitors, apart: named }) {
    const { organisations } = ports.metadata;
    refuseForeignMoviegoers(kind, exhibitors);
    if (await organisations.find(id)) throw badInput('/id', `There is an organisation ${id} already. Choose another id.`, 'conflict');
    const apart = grantedApart(kind, exhibitors, named);
    const organisation = { id, name, kind, exhibitors, apart };
    await organisations.insert(organisation, { by: actorId(actor), at: new Date(ports.clock.now()).toISOString() });
    return { output: viewOf(organisation), audit: { subject: id, changedTo: { name, kind, exhibitors, apart } } };
  },
});
