import { setTimeout } from 'node:timers/promises';
import type { CatalogueChange } from '@marquee/core';
import { keepCurrent } from './keep-current.ts';
import type { Keeping } from './keeping.ts';
import { updateMoviegoers } from './update-moviegoers.ts';

export interface Enriching {
  /** Moviegoers a second. */
  readonly rate: number;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
  /** What the store will not take any more. */
  readonly onRefused: (refused: ReadonlyMap<string, string>) => Promise<void>;
}

/** Moviegoers folded again at once. */
const page = 500;

/**
 * Folds every moviegoer again that a correction of the catalogue touches and that was folded before it. Cut off anywhere and begun again it goes on with
 * those that are left.
 */
export async function enrichAgain(keeping: Keeping, change: CatalogueChange, enriching: Enriching, signal?: AbortSignal): Promise<void> {
  const { catalogue, clock, documents, watch } = keeping;
  // Whatever lacks the change was folded with less than this: a worker looks at the end of the catalogue after it wrote.
  await catalogue.catchUp(signal);
  const { version } = catalogue.index;
  await documents.refresh();
  const total = await documents.countTouchedBy(change, version);
  const refused = new Map<string, string>();
  const begun = clock.now();
  for (let done = 0; ; ) {
    if (total > 0) enriching.onProgress({ done: Math.min(done, total), total });
    const found = await documents.touchedBy(change, version, page + refused.size);
    const ids = found.filter((id) => !refused.has(id));
    if (ids.length === 0) break;
    const updated = await updateMoviegoers(keeping, ids, (state) => (state.catalogueVersion < version ? { ...state } : state), { signal });
    for (const [id, detail] of updated.refused) refused.set(id, detail);
    await watch.stage('refresh', updated.written, () => documents.refresh());
    await keepCurrent(keeping, updated, signal);
    watch.count('enriched', updated.written);
    done += ids.length;
    const aheadMs = (done / enriching.rate) * 1000 - (clock.now() - begun);
    if (aheadMs > 0) await setTimeout(aheadMs, undefined, { signal });
  }
  if (total > 0) enriching.onProgress({ done: total, total });
  if (refused.size > 0) await enriching.onRefused(refused);
}
