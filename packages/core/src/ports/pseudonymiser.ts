/** Makes moviegoer ids from an exhibitor's member ids, with the secret that never leaves the server. */
export interface Pseudonymiser {
  /** In the order given. `not_found` when the exhibitor is unknown. */
  pseudonyms(exhibitor: string, memberIds: readonly string[]): Promise<readonly string[]>;
}
