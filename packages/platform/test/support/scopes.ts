import { type AudienceScope, scopeOf } from '@marquee/core';

export const everyone: AudienceScope = scopeOf({ kind: 'operator' });

/** The scope of a distributor that some exhibitors share with. */
export function sharedBy(...exhibitors: readonly string[]): AudienceScope {
  const organisation = { id: 'org-test', name: 'Test distributor', kind: 'distributor', exhibitors, apart: exhibitors } as const;
  return scopeOf({ kind: 'person', personId: 'person-test', name: 'Test', role: 'analyst', organisation });
}
