import type { Clock, MoviegoerDocuments } from '@marquee/core';
import type { CatalogueView } from './catalogue-view.ts';
import type { Watch } from './watch.ts';

/** What keeping moviegoers takes. */
export interface Keeping {
  readonly documents: MoviegoerDocuments;
  readonly catalogue: CatalogueView;
  readonly clock: Clock;
  readonly retries: Retries;
  readonly watch: Watch;
}

/** How often a write is tried before the whole batch is given back to the bus, and how long is waited between. */
export interface Retries {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** In [0, 1): so that workers that met do not meet again. */
  readonly random: () => number;
}

export const usualRetries: Retries = { attempts: 12, firstDelayMs: 20, longestDelayMs: 2_000, random: Math.random };

/** The time before attempt `attempt` (1 is the first repetition): doubling, half of it at random. */
export function delayMs({ firstDelayMs, longestDelayMs, random }: Retries, attempt: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt - 1, 20)) * (0.5 + random() / 2);
}
