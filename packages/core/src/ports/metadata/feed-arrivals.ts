import type { FeedName } from '../../records/index.ts';

/** Rows of one exhibitor's feed that were accepted together. */
export interface Arrival {
  readonly exhibitor: string;
  readonly feed: FeedName;
  readonly rows: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
/** What arrived of a feed within one hour. */
export interface HourOfFeed {
  readonly exhibitor: string;
  readonly feed: FeedName;
  /** UTC, such as `2026-11-20T19`. */
  readonly hour: string;
  readonly rows: number;
}
export interface LastArrival {
  readonly exhibitor: string;
  readonly feed: FeedName;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
/** Within how many hours an exhibitor has promised to send rows of a feed again. */
export interface FeedPromise {
  readonly exhibitor: string;
  readonly feed: FeedName;
  readonly hours: number;
}

/** When rows of feeds arrived, by the hour, and when they were promised to. */
export interface FeedArrivals {
  /** Adds to what the hour has. Safe to call from several processes at once. */
  record(arrival: Arrival): Promise<void>;
  /** The hours from one on (`2026-11-20T19`) in which something arrived: by exhibitor, feed and hour. */
  since(hour: string): Promise<readonly HourOfFeed[]>;
  /** Of every feed that ever arrived, when it did last. */
  last(): Promise<readonly LastArrival[]>;
  /** Those that were set. */
  promises(): Promise<readonly FeedPromise[]>;
  /** In place of the one before. */
  setPromise(promise: FeedPromise): Promise<void>;
}
