/** What is kept of an authenticator app; both texts are encrypted. */
export interface SecondFactorRecord {
  readonly secret: string;
  readonly recoveryCodes: string;
  /** Until then nobody is asked for a code. */
  readonly confirmed: boolean;
}

/** A session that somebody opened by signing in, as it is kept. */
export interface SessionRecord {
  readonly id: string;
  readonly openedAt: string;
  /** To within some minutes. */
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  /** Where it was opened from; null where that is not known. */
  readonly address: string | null;
  /** What the browser called itself. */
  readonly userAgent: string | null;
}
