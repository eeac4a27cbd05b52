/** A key that an exhibitor was given, as it is kept. */
export interface ExhibitorKey {
  readonly id: string;
  readonly exhibitor: string;
  /** SHA-256 of the key, in hexadecimal. */
  readonly digest: string;
  readonly createdAt: string;
}
