import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { GrantView, grantingExhibitor, viewOf } from './schemas.ts';

/** What an exhibitor allows each distributor and studio; those that it allows nothing are listed too, to be granted something. */
export const list = defineVerb({
  name: 'grants.list',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'grants:read',
  summary: 'What an exhibitor allows each distributor and studio to do with its moviegoers.',
  input: z.object({ exhibitor: GivenText.optional() }),
  output: z.object({ exhibitor: z.object({ id: z.string(), name: z.string() }), grants: z.array(GrantView) }),
  async run(scene, input) {
    const { metadata, clock } = scene.ports;
    const { id, name } = await grantingExhibitor(scene, input.exhibitor);
    const [grants, organisations] = await Promise.all([metadata.grants.of(id), metadata.organisations.list()]);
    const names = await metadata.people.names(grants.map(({ givenBy }) => givenBy));
    const now = new Date(clock.now()).toISOString();
    const market = organisations.filter(({ kind }) => kind === 'distributor' || kind === 'studio');
    return {
      output: { exhibitor: { id, name }, grants: market.map((organisation) => viewOf(organisation, grants, now, names)) },
      audit: null,
    };
  },
});
