import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { FeedSource } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { lastRunOf, SourceRun } from './run-of.ts';

/** The sources of an exhibitor's feeds, with how each ran last. */
export const list = defineVerb({
  name: 'feedSources.list',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'Where an exhibitor’s feeds are read from, when, and how that went last.',
  input: z.object({ exhibitor: GivenText }),
  output: z.object({
    sources: z.array(FeedSource.extend({ hasPassword: z.boolean(), lastRun: SourceRun.nullable() })),
    /** Folders below which those of sources may lie. */
    folders: z.array(z.string()),
    columns: z.object({ members: z.array(z.string()), transactions: z.array(z.string()) }),
  }),
  async run({ ports: { metadata, sourceAccess, importer } }, { exhibitor }) {
    await exhibitorWith(metadata.catalogue, exhibitor);
    const sources = await metadata.feedSources.list(exhibitor);
    const views = sources.map(async (source) => ({
      ...source,
      hasPassword: (await metadata.feedSources.password(source.id)) !== null,
      lastRun: await lastRunOf(metadata.jobs, source.id),
    }));
    const columns = { members: [...importer.columns('members')], transactions: [...importer.columns('transactions')] };
    return { output: { sources: await Promise.all(views), folders: [...sourceAccess.folders], columns }, audit: null };
  },
});
