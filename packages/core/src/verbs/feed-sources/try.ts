import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { FeedName, SourceOf } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { allowed, GivenPassword, isSameServer, placeInWords, sourceWith } from './given.ts';

/** Reads the first rows that a source would read, as its feed would have them, and keeps nothing. */
export const tryOut = defineVerb({
  name: 'feedSources.try',
  // It reaches out, with a password, and asks to be on record: no question, though nothing is changed.
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Read the first rows that a source would read, and keep nothing.',
  input: z.object({
    exhibitor: GivenText,
    of: SourceOf,
    password: GivenPassword.optional(),
    /** The one whose password is used where none is written. */
    id: GivenText.optional(),
  }),
  output: z.object({
    feeds: z.array(
      z.object({
        feed: FeedName,
        file: z.string().nullable(),
        columns: z.array(z.string()),
        rows: z.array(z.object({ cells: z.array(z.string()), refused: z.object({ reason: z.string(), detail: z.string() }).nullable() })),
        fault: z.string().nullable(),
      }),
    ),
    notRead: z.array(z.object({ name: z.string(), why: z.string() })),
  }),
  announce: async ({ ports: { metadata } }, { exhibitor, of }) => {
    await exhibitorWith(metadata.catalogue, exhibitor);
    return { subject: exhibitor, changedTo: { reads: placeInWords(of) } };
  },
  async run({ ports }, { exhibitor, of: given, password, id }) {
    const { feedSources } = ports.metadata;
    const of = await allowed(given, ports);
    let used = password;
    if (of.kind === 'database' && used === undefined && id !== undefined) {
      const source = await sourceWith(feedSources, id);
      const kept = isSameServer(source.of, of) ? await feedSources.password(id) : null;
      if (kept !== null) used = ports.sourceAccess.open(id, kept);
    }
    if (of.kind === 'database' && used === undefined) throw badInput('/password', 'Write the password of the database.');
    const { feeds, notRead } = await ports.importer.trySource({ exhibitor, of, password: used ?? '' });
    const told = feeds.map(({ columns, rows, ...feed }) => ({
      ...feed,
      columns: [...columns],
      rows: rows.map(({ cells, refused }) => ({ cells: [...cells], refused })),
    }));
    return { output: { feeds: told, notRead: [...notRead] }, audit: null };
  },
});
