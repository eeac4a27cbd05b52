import type { People } from '@marquee/core';
import type { Queries } from '../database.ts';
import { organisationOf } from './organisations.ts';
import { RoleName } from './role-name.ts';

/** People are users who belong to an organisation. A user without one can sign in but is no person of the product. */
export function peopleRepository(queries: Queries): People {
  return {
    actor: async (personId) => {
      const membership = await queries.membership.findUnique({
        where: { userId: personId },
        include: { user: true, organisation: { include: { exhibitors: true } } },
      });
      if (!membership) return null;
      return {
        kind: 'person',
        personId,
        name: membership.user.name,
        role: RoleName.parse(membership.role),
        organisation: organisationOf(membership.organisation),
      };
    },
    names: async (ids) => {
      const users = await queries.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
      return new Map(users.map(({ id, name }) => [id, name]));
    },
    list: async () => {
      const memberships = await queries.membership.findMany({ include: { user: true }, orderBy: { user: { name: 'asc' } } });
      return memberships.map(({ user, role, organisationId }) => ({
        id: user.id,
        name: user.name,
        email: user.email,
        role: RoleName.parse(role),
        organisationId,
      }));
    },
  };
}
