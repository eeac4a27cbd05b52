import { z } from 'zod';

/** An issue of the language, as verbs return it. */
export const IssueRecord = z.object({
  severity: z.enum(['error', 'advice']),
  code: z.string(),
  path: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.unknown()),
});
export type IssueRecord = z.infer<typeof IssueRecord>;
