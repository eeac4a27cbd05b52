import { z } from 'zod';
import type { SessionRecord } from '../../records/index.ts';

export const SessionView = z.object({
  id: z.string(),
  openedAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});

/** A session as it is told. */
export function sessionView(session: SessionRecord): z.input<typeof SessionView> {
  const { id, openedAt, lastSeenAt, expiresAt, address, userAgent } = session;
  return { id, openedAt, lastSeenAt, expiresAt, address, userAgent };
}
