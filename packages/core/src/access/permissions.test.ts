import { describe, expect, it } from 'vitest';
import { ServiceError } from '../errors.ts';
import type { OrganisationKind, Role } from '../records/index.ts';
import type { Actor } from './actor.ts';
import { authorise } from './authorise.ts';
import { permissions } from './permission.ts';
import { may, permissionsOf } from './permissions.ts';
import { scopeOf, scopeText } from './scope.ts';

const operator: Actor = { kind: 'operator' };
const person = (role: Role, kind: OrganisationKind, exhibitors: readonly string[] = ['lumen', 'arc']): Actor => ({
  kind: 'person',
  personId: 'per_1',
  name: 'Mara',
  role,
  organisation: { id: 'org_1', name: 'Org', kind, exhibitors, apart: exhibitors },
});

describe('who may do what', () => {
  it('lets nobody but the operator list moviegoer ids or make pseudonyms', () => {
    for (const role of ['analyst', 'marketer', 'approver', 'administrator'] as const) {
      expect(may(person(role, 'platform'), 'audiences:list')).toBe(false);
      expect(may(person(role, 'platform'), 'operations:pseudonym')).toBe(false);
    }
    expect(may(operator, 'audiences:list')).toBe(true);
  });

  it('keeps why for administrators and the operator', () => {
    expect(may(person('administrator', 'platform'), 'audiences:why')).toBe(true);
    expect(may(operator, 'audiences:why')).toBe(true);
    for (const role of ['analyst', 'marketer', 'approver'] as const) expect(may(person(role, 'distributor'), 'audiences:why')).toBe(false);
  });

  it('gives the operator everything but an account, and the segments and campaigns of organisations', () => {
    const refused = permissions.filter((permission) => !permissionsOf(operator).includes(permission));
    expect(refused).toEqual(['account:own', 'segments:read', 'segments:write', 'campaigns:read', 'campaigns:write', 'campaigns:decide']);
  });

  it('refuses with forbidden and a sentence that says why', () => {
    const why = { name: 'audiences.why', scope: 'exhibitors', permission: 'audiences:why' } as const;
    expect(() => authorise(person('analyst', 'distributor'), why)).toThrow(ServiceError);
    expect(() => authorise(person('analyst', 'distributor'), why)).toThrow('for administrators and for support');
  });
});

describe('whose moviegoers', () => {
  it('is what the organisation was granted, in a fixed order, and everyone for the platform and the operator', () => {
    expect(scopeOf(person('analyst', 'distributor')).exhibitors).toEqual(['arc', 'lumen']);
    expect(scopeOf(person('administrator', 'platform', [])).exhibitors).toBe('all');
    expect(scopeOf(operator).exhibitors).toBe('all');
    expect(scopeText(scopeOf(person('analyst', 'distributor')))).toBe('arc,lumen');
  });

  it('is nobody for an organisation without a grant', () => {
    expect(scopeOf(person('analyst', 'distributor', [])).exhibitors).toEqual([]);
  });
});
