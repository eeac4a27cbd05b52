/** Who was erased, by marks from which nobody can be told. */
export interface Erasures {
  /** Idempotent; the first instant (ISO) stands. */
  record(erasure: { readonly mark: string; readonly exhibitor: string; readonly at: string }): Promise<void>;
  marks(exhibitor: string): Promise<readonly string[]>;
}
