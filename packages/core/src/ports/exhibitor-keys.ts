/** The keys that exhibitors' own systems show when they push rows. */
export interface ExhibitorKeys {
  /** Makes one more; it is told this once, and only its digest is kept. */
  issue(exhibitor: string): Promise<string>;
  /** Ends every key of an exhibitor; how many there were. */
  revoke(exhibitor: string): Promise<number>;
  /** Whose key it is; null when it is nobody's, or was revoked. */
  exhibitorOf(key: string): Promise<string | null>;
}
