import { type Invitation, type Invitations, roles } from '@marquee/core';
import { z } from 'zod';
import type { Queries } from '../database.ts';
import { noSuchOrganisation } from './organisations.ts';

const RoleName = z.enum(roles);
const open = { acceptedAt: null, revokedAt: null };

/** Invitations, by the digests of their tokens. */
export function invitationRepository(queries: Queries): Invitations {
  const one = async (where: { readonly id: string } | { readonly digest: string }) => {
    const row = await queries.invitation.findUnique({ where });
    return row && invitationOf(row);
  };
  return {
    insert: async ({ createdAt, expiresAt, acceptedAt, revokedAt, ...rest }) => {
      if ((await queries.organisation.count({ where: { id: rest.organisationId } })) === 0) throw noSuchOrganisation(rest.organisationId);
      const data = { ...rest, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
      await queries.invitation.create({ data });
    },
    find: (id) => one({ id }),
    withDigest: (digest) => one({ digest }),
    open: async () => {
      const rows = await queries.invitation.findMany({ where: open, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
      return rows.map(invitationOf);
    },
    accept: async (id, personId, at) => {
      const data = { acceptedAt: new Date(at), acceptedBy: personId };
      return (await queries.invitation.updateMany({ where: { id, ...open }, data })).count > 0;
    },
    revoke: async (id, at) =>
      (await queries.invitation.updateMany({ where: { id, ...open }, data: { revokedAt: new Date(at) } })).count > 0,
  };
}

interface InvitationRow {
  readonly id: string;
  readonly digest: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly organisationId: string;
  readonly role: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

function invitationOf({ createdAt, expiresAt, acceptedAt, revokedAt, ...row }: InvitationRow): Invitation {
  const { id, digest, email, name, organisationId, role, createdBy } = row;
  return {
    ...{ id, digest, email, name, organisationId, role: RoleName.parse(role), createdBy },
    ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    ...{ acceptedAt: acceptedAt?.toISOString() ?? null, revokedAt: revokedAt?.toISOString() ?? null },
  };
}
