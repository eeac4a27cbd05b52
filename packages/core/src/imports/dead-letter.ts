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
