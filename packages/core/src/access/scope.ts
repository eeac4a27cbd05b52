import type { Actor } from './actor.ts';

declare const made: unique symbol;
/** The exhibitors whose moviegoers an actor may count. Only `scopeOf` makes one. Whatever is outside of it is answered as not found. */
export interface AudienceScope {
  readonly exhibitors: readonly string[] | 'all';
  /** Those of them that are told by name, and apart from the others; the rest are counted in the pool alone. */
  readonly apart: readonly string[] | 'all';
  readonly [made]: true;
}

/** The one constructor of a scope. Operators and administrators see every exhibitor, everyone else what their organisation was granted. */
export function scopeOf(actor: Actor): AudienceScope {
  const scope = ofActor(actor);
  // The brand exists in types alone, so that nothing but this function can make a scope.
  return scope as unknown as AudienceScope;
}

/** One exhibitor of a scope. Throws `TypeError` for one that is not in it: who asks has found it there. */
export function scopeWithin(scope: AudienceScope, exhibitor: string): AudienceScope {
  if (scope.exhibitors !== 'all' && !scope.exhibitors.includes(exhibitor)) throw new TypeError('The exhibitor is not in the scope.');
  return { exhibitors: [exhibitor], apart: 'all' } as unknown as AudienceScope;
}

/** What one exhibitor alone in the pool keeps to itself would be what is left of the pool without the others: then nobody is told apart. */
function apartOf({ exhibitors, apart }: { readonly exhibitors: readonly string[]; readonly apart: readonly string[] }) {
  const pooled = exhibitors.filter((exhibitor) => !apart.includes(exhibitor));
  if (pooled.length === 0) return 'all';
  return pooled.length === 1 ? [] : exhibitors.filter((exhibitor) => apart.includes(exhibitor)).sort();
}

/** The exhibitors in scope that are told by name; undefined for every one there is. */
export function namedIn({ exhibitors, apart }: AudienceScope): readonly string[] | undefined {
  if (exhibitors === 'all') return undefined;
  return apart === 'all' ? exhibitors : apart;
}

function ofActor(actor: Actor): Pick<AudienceScope, 'exhibitors' | 'apart'> {
  if (actor.kind === 'visitor') return { exhibitors: [], apart: [] };
  if (actor.kind === 'operator' || actor.organisation.kind === 'platform') return { exhibitors: 'all', apart: 'all' };
  return { exhibitors: [...actor.organisation.exhibitors].sort(), apart: apartOf(actor.organisation) };
}

/** The scope as the audit writes it. */
export function scopeText(scope: AudienceScope): string {
  return scope.exhibitors === 'all' ? 'all' : scope.exhibitors.join(',');
}
