import { z } from 'zod';

/** A feed row that was refused, kept with its original bytes until it is replayed. */
export const DeadLetter = z.object({
  id: z.string(),
  exhibitor: z.string(),
  feed: z.enum(['members', 'transactions', 'catalogue']),
  file: z.string(),
  line: z.number().int(),
  /** A code such as `unknown_site` or `birth_date_future`. */
  reason: z.string(),
  /** One sentence that says what is wrong with it. */
  detail: z.string(),
  /** Base64 of the row as it came. */
  bytes: z.string(),
  format: z.enum(['csv', 'ndjson']),
  /** The header line of a CSV file, without which a row cannot be read again. */
  header: z.string().nullable(),
  /** The key of the message it came in, such as the moviegoer's; null for a row that was refused before it became one. */
  messageKey: z.string().nullable().default(null),
  at: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Whether a letter is of a whole file, which was refused at its header or breaks off: it has no row that could be replayed. */
export function isOfWholeFile({ messageKey, bytes, format, header }: DeadLetter): boolean {
  return messageKey === null && (bytes === '' || (format === 'csv' && header === null));
}

/** Whether a letter is of a row of a feed or the catalogue, and not of a whole file or a message. */
export function isOfRow(letter: DeadLetter): boolean {
  return letter.messageKey === null && !isOfWholeFile(letter);
}
