import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { FeedName } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from './schemas.ts';

/** Whether a file of an exhibitor's feed may be uploaded now; on record before its first byte is taken. The host takes the file and imports it. */
export const announceUpload = defineVerb({
  name: 'exhibitors.announceUpload',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Say that a file of a feed is about to be uploaded.',
  input: z.object({
    exhibitor: GivenText,
    feed: FeedName,
    name: GivenText.pipe(z.string().max(200, 'The file’s name has more than 200 characters. Give it a shorter one.')).pipe(
      z.string().regex(/\.(csv|ndjson)(\.gz)?$/i, 'The file’s name has to end in .csv, .ndjson, .csv.gz or .ndjson.gz.'),
    ),
  }),
  output: z.object({ id: z.string(), exhibitor: z.string(), feed: FeedName, ending: z.string() }),
  // The importer asks its own store, which would wait for the transaction.
  async prepare({ ports }) {
    if ((await ports.importer.latest())?.state === 'running')
      throw new ServiceError('conflict', 'An import is under way. Upload the file once it has ended, or cancel it.');
  },
  async run({ ports }, { exhibitor, feed, name }) {
    await exhibitorWith(ports.metadata.catalogue, exhibitor);
    const ending = /\.(csv|ndjson)(\.gz)?$/i.exec(name)?.[0].toLowerCase() ?? '';
    const output = { id: ports.ids.next('upl'), exhibitor, feed, ending };
    return { output, audit: { subject: exhibitor, changedTo: { feed, file: name } } };
  },
});
