import type { Actor } from './actor.ts';

declare const made: unique symbol;
/** The exhibitors whose moviegoers an actor may count. Only `scopeOf` makes one. Whatever is outside of it is answered as not found. */
export interface AudienceScope {
  readonly exhibitors: readonly string[] | 'all';
  readonly [made]: true;
}

/** The one constructor of a scope. Operators and administrators see every exhibitor, everyone else what their organisation was granted. */
export function scopeOf(actor: Actor): AudienceScope {
  const exhibitors =
    actor.kind === 'operator' || actor.organisation.kind === 'platform' ? 'all' : [...actor.organisation.exhibitors].sort();
  // The brand exists in types alone, so that nothing but this function can make a scope.
  return { exhibitors } as unknown as AudienceScope;
}

/** The scope as the audit writes it. */
export function scopeText(scope: AudienceScope): string {
  return scope.exhibitors === 'all' ? 'all' : scope.exhibitors.join(',');
}
