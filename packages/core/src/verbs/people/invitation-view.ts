import { z } from 'zod';
import type { Invitation } from '../../records/index.ts';
import { RoleName } from './schemas.ts';

/** An invitation as it is told: never its token. */
export const InvitationView = z.object({
  id: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  organisationId: z.string(),
  role: RoleName,
  createdAt: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
});

/** An invitation as it stands at an instant, in milliseconds. */
export function invitationView(invitation: Invitation, now: number): z.input<typeof InvitationView> {
  const { id, email, name, organisationId, role, createdAt, expiresAt } = invitation;
  return { id, email, name, organisationId, role, createdAt, expiresAt, expired: hasRunOut(invitation, now) };
}

/** Whether an invitation has run out. */
export function hasRunOut({ expiresAt }: Invitation, now: number): boolean {
  return Date.parse(expiresAt) <= now;
}
