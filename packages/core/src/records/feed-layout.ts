import { z } from 'zod';

const name = z.string().min(1).max(200);
const text = z.string().max(200);

export const fileEncodings = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export const delimiters = [',', ';', '\t', '|'] as const;
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;

/** How the files of an exhibitor’s feed are laid out, where they are not as the feed has it: CSV with columns, dates and words of its own. */
export const FeedLayout = z.object({
  encoding: z.enum(fileEncodings),
  delimiter: z.enum(delimiters),
  /** For columns of the feed the file’s column that each is taken from. */
  columns: z.record(name, name),
  /** For columns of the feed what stands there where the file has nothing, such as `sold` for status. */
  fixed: z.record(name, text),
  /** The file’s words, in small letters, for those of the feed, by column of the feed. */
  words: z.record(name, z.record(name, text)),
  /** The file’s columns of one kind of ticket, its number and the price of one, in place of `ticket_lines`. */
  tickets: z.object({ type: name.nullable(), quantity: name, price: name }).nullable(),
  /** What comes first in a date: year, day or month. */
  dates: z.enum(dateOrders),
  /** The IANA time zone of moments that are written without one; null where they have one. */
  timeZone: name.nullable(),
  decimals: z.enum(['.', ',']),
});
export type FeedLayout = z.infer<typeof FeedLayout>;
