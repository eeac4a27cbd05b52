/** What somebody's authenticator app was given, and what is kept of it. */
export interface MadeSecret {
  /** The key as an app takes it: base32. */
  readonly key: string;
  /** The same as an address, for the picture that an app reads. */
  readonly uri: string;
  /** The key as it is kept: encrypted. */
  readonly kept: string;
}

/** Makes and checks what people sign in with beside their password: the changing codes of an app (RFC 6238), and recovery codes for once. */
export interface Authenticator {
  /** A new key for somebody's app, in which it stands under their address. */
  makeSecret(email: string): Promise<MadeSecret>;
  /** Whether the app with a kept key shows this code now, or did or will within half a minute. */
  matches(kept: string, code: string): Promise<boolean>;
  /** Ten recovery codes, and how they are kept: encrypted. */
  makeRecoveryCodes(): Promise<{ readonly codes: readonly string[]; readonly kept: string }>;
  /** How many recovery codes are left of those kept. */
  recoveryCodesLeft(kept: string): Promise<number>;
}
