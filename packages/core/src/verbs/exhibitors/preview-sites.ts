import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from './schemas.ts';
import { GivenSite, siteChangeKinds, siteChangesOf } from './site-changes.ts';

export const GivenSites = z.array(GivenSite).min(1, 'Give at least one site.').max(5_000, 'At most 5,000 sites are taken at once.');

/** What a list of sites would change, before it is taken. */
export const previewSites = defineVerb({
  name: 'exhibitors.previewSites',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'What a list of sites would change, before it is taken.',
  input: z.object({ exhibitor: GivenText, sites: GivenSites }),
  output: z.object({
    /** One a site that was given, in their order. */
    changes: z.array(
      z.object({
        kind: z.enum(siteChangeKinds),
        code: z.string(),
        name: z.string(),
        changed: z.array(z.string()),
        reason: z.string().nullable(),
      }),
    ),
  }),
  async run({ ports: { metadata } }, { exhibitor, sites }) {
    await exhibitorWith(metadata.catalogue, exhibitor);
    const changes = siteChangesOf(exhibitor, await metadata.catalogue.sitesOf(exhibitor), sites);
    return {
      output: {
        changes: changes.map(({ kind, site: { code, name }, changed, fault }) => ({
          ...{ kind, code, name, changed: [...changed], reason: fault?.message ?? null },
        })),
      },
      audit: null,
    };
  },
});
