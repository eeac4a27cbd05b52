/** Time and ids are arguments everywhere; only hosts make them. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}
export interface Ids {
  /** A new sortable id with a prefix, such as `seg_01h…`. */
  next(prefix: string): string;
}
