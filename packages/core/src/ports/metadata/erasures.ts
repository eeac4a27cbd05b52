/** Somebody who was erased, as it is kept: nobody can be told from it. */
export interface ErasureRecord {
  readonly mark: string;
  readonly exhibitor: string;
  /** ISO instant. */
  readonly at: string;
}

/** Who was erased, by marks from which nobody can be told. */
export interface Erasures {
  /** Idempotent; the first instant stands. */
  record(erasure: ErasureRecord): Promise<void>;
  marks(exhibitor: string): Promise<readonly string[]>;
  /** The last first, of an exhibitor or all; those that come `after` one. */
  page(query: {
    readonly exhibitor?: string;
    readonly after?: Pick<ErasureRecord, 'at' | 'mark'>;
    readonly limit: number;
  }): Promise<ErasureRecord[]>;
}
