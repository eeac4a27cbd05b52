export const grantUses = ['pooled', 'apart'] as const;
/** `pooled`: the exhibitor's moviegoers are counted together with others'. `apart`: it is told by name, and its own figures beside them. */
export type GrantUse = (typeof grantUses)[number];

/** What an exhibitor allows a distributor or studio to do with its moviegoers, as it is kept: one of each use, the last one given. */
export interface Grant {
  readonly organisationId: string;
  readonly exhibitor: string;
  readonly use: GrantUse;
  /** Instants (ISO). It holds from the first to just before the second; without an end until it is revoked. */
  readonly from: string;
  readonly until: string | null;
  readonly givenAt: string;
  /** Who gave it: a person's id, or `operator`. */
  readonly givenBy: string;
}

/** Whether a grant holds at an instant (ISO). */
export function holds({ from, until }: Pick<Grant, 'from' | 'until'>, at: string): boolean {
  return from <= at && (until === null || at < until);
}
