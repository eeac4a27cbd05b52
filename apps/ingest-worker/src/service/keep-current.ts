import type { MoviegoerState } from '@marquee/core';
import type { Keeping } from './keeping.ts';
import { type Updated, updateMoviegoers } from './update-moviegoers.ts';

/**
 * Folds moviegoers again as long as the catalogue moved on while they were written. A correction that comes after the last look finds their
 * documents, because questions see them by then; one that came before is what this is for.
 *
 * @param moviegoers as an update left them; their documents are visible
 */
export async function keepCurrent(keeping: Keeping, moviegoers: Pick<Updated, 'folded' | 'found'>, signal?: AbortSignal): Promise<void> {
  const { catalogue, documents, watch } = keeping;
  let { folded, found } = moviegoers;
  for (;;) {
    await watch.stage('catalogue', folded.size + found.size, () => catalogue.catchUp(signal));
    const { version } = catalogue.index;
    const behind = [...behindOf(folded, version), ...behindOf(found, version)];
    if (behind.length === 0) return;
    const lacks = (state: MoviegoerState) => {
      if (state.catalogueVersion >= version || state.transactions.length === 0) return false;
      // What this worker folded it can judge; what another did may lack anything.
      return folded.get(state.moviegoer) !== state.catalogueVersion || catalogue.changedSince(state.catalogueVersion, state);
    };
    const updated = await updateMoviegoers(keeping, behind, (state) => (lacks(state) ? { ...state } : state), { signal });
    if (updated.written > 0) await watch.stage('refresh', updated.written, () => documents.refresh());
    folded = updated.folded;
    found = new Map();
  }
}

function behindOf(moviegoers: ReadonlyMap<string, number>, version: number): readonly string[] {
  const behind: string[] = [];
  for (const [id, at] of moviegoers) if (at < version) behind.push(id);
  return behind;
}
