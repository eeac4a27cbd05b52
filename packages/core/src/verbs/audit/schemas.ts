import { z } from 'zod';
import { Figure } from '../../privacy/index.ts';

/** Somebody or something by its id, with its name where it has one. */
const Named = z.object({ id: z.string(), name: z.string().nullable() });
const Changed = z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullable();

/** One line of the audit log as it is read. */
export const AuditLine = z.object({
  id: z.string(),
  at: z.string(),
  actor: Named,
  organisation: Named.nullable(),
  action: z.string(),
  subject: Named.nullable(),
  definition: z.string().nullable(),
  scope: z.string().nullable(),
  asOf: z.string().nullable(),
  /** What was counted, after the privacy rules of whoever reads it. */
  count: Figure.nullable(),
  /** How many figures were told with noise. */
  figures: z.number().int().nullable(),
  changedFrom: Changed,
  changedTo: Changed,
  address: z.string().nullable(),
  requestId: z.string(),
  /** Its place in the chain, and its hash there; null until it is sealed. */
  sequence: z.number().int().nullable(),
  hash: z.string().nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const Page = z.object({
  entries: z.array(AuditLine),
  /** What to ask the next page with; null at the end. */
  next: z.string().nullable(),
});

/** What a subject was changed from or to, as the log keeps it; null where it keeps nothing of the kind. */
export function changedOf(kept: string | null): z.infer<typeof Changed> {
  return kept === null ? null : Changed.catch(null).parse(parsed(kept));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
