import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { zoneNamed } from '../../moviegoers/index.ts';
import { FeedLayout, FeedName } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';

/** What is looked at of a file: some hundred rows. */
export const mostSampled = 64 * 1024;

/** Reads the beginning of a file as a layout has it; without one, as it suggests one itself. Nothing is kept. */
export const tryOut = defineVerb({
  name: 'feedLayouts.try',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Read the beginning of a file as a layout has it, or as it suggests one, and keep nothing.',
  input: z.object({
    exhibitor: GivenText,
    feed: FeedName,
    /** The first 64 KB of the file, in base64. */
    sample: z
      .base64('The sample is the beginning of the file in base64.')
      .max(Math.ceil(mostSampled / 3) * 4, 'At most the first 64 KB of a file are looked at.'),
    whole: z.boolean(),
    layout: FeedLayout.optional(),
  }),
  output: z.object({
    needed: z.boolean(),
    layout: FeedLayout,
    header: z.array(z.string()),
    columns: z.array(z.object({ name: z.string(), required: z.boolean(), moment: z.string().nullable() })),
    rows: z.array(
      z.object({
        line: z.number().int(),
        cells: z.array(z.string()),
        refused: z.object({ reason: z.string(), detail: z.string() }).nullable(),
      }),
    ),
    read: z.number().int(),
    refused: z.number().int(),
  }),
  async run({ ports }, { exhibitor, feed, sample, whole, layout }) {
    await exhibitorWith(ports.metadata.catalogue, exhibitor);
    if (layout) refuseUnknownZone(layout);
    const bytes = Uint8Array.from(atob(sample), (letter) => letter.charCodeAt(0));
    if (bytes.length === 0) throw badInput('/sample', 'The file is empty. Choose one with a header and some rows.');
    const tried = await ports.importer.tryLayout({ exhibitor, feed, sample: bytes, whole, layout: layout ?? null });
    const rows = tried.rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] }));
    return { output: { ...tried, header: [...tried.header], columns: [...tried.columns], rows }, audit: null };
  },
});

/** Throws `bad_request` at the zone's place for one that there is not. */
export function refuseUnknownZone({ timeZone }: Pick<FeedLayout, 'timeZone'>): void {
  if (timeZone !== null && zoneNamed(timeZone) === null)
    throw badInput('/layout/timeZone', `There is no time zone ${timeZone}. Choose one of the IANA list, such as America/Chicago.`);
}
