import { type Erasure, eraseState } from '@marquee/core';
import type { Keeping } from './keeping.ts';
import { updateMoviegoers } from './update-moviegoers.ts';

/** Leaves of each moviegoer a document that says the day of erasure and nothing else, so that no later row brings it back. */
export async function eraseMoviegoers(keeping: Keeping, erasures: readonly Erasure[], signal?: AbortSignal): Promise<void> {
  const days = new Map<string, number>();
  for (const { moviegoer, day } of erasures) days.set(moviegoer, Math.min(day, days.get(moviegoer) ?? day));
  const erase = (state: Parameters<typeof eraseState>[0]) => eraseState(state, days.get(state.moviegoer) ?? 0);
  const { written, refused } = await updateMoviegoers(keeping, [...days.keys()], erase, { signal });
  const [[id, detail] = []] = refused;
  // Never passed over in silence: the subscription stops, and somebody looks.
  if (id !== undefined) throw new Error(`the audience store refuses to erase ${id}: ${detail}`);
  keeping.watch.count('erased', written);
  if (written > 0) await keeping.watch.stage('refresh', written, () => keeping.documents.refresh());
}
