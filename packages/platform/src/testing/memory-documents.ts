import type { CatalogueChange, MoviegoerDocuments, Revision, StateChange, StoredState, WriteResult } from '@marquee/core';

/**
 * Moviegoer documents in memory, with all promises of the port: questions see what is written after the next refresh. For tests of the worker, and
 * for measuring it without a store.
 */
export function createMemoryDocuments(): MoviegoerDocuments & { readonly all: ReadonlyMap<string, StateChange> } {
  const written = new Map<string, { readonly change: StateChange; readonly revision: Revision }>();
  const visible = new Map<string, StateChange>();
  const dirty = new Set<string>();
  let writes = 0;

  const write = (change: StateChange): WriteResult => {
    const id = change.state.moviegoer;
    if ((written.get(id)?.revision ?? null) !== change.revision) return { kind: 'conflict' };
    writes += 1;
    const revision = revisionOf(writes);
    written.set(id, { change, revision });
    dirty.add(id);
    return { kind: 'written', revision };
  };
  const touched = function* (change: CatalogueChange, version: number) {
    const sets = { films: new Set(change.films), sites: new Set(change.sites), codes: new Set(change.filmCodes.map(codeKey)) };
    for (const [id, { state, moviegoer }] of visible) {
      if (state.catalogueVersion >= version) continue;
      const byFilm = moviegoer?.visits.some(({ film }) => film !== null && sets.films.has(film));
      const byRow = state.transactions.some(
        ({ site, filmCode }) =>
          sets.sites.has(site) || (filmCode !== null && sets.codes.has(codeKey({ exhibitor: state.exhibitor, filmCode }))),
      );
      if (byFilm || byRow) yield id;
    }
  };

  return {
    get all() {
      return new Map([...written].map(([id, { change }]) => [id, change]));
    },
    async read(ids) {
      const found = new Map<string, StoredState>();
      for (const id of ids) {
        const one = written.get(id);
        if (one) found.set(id, { state: one.change.state, revision: one.revision });
      }
      return found;
    },
    write: async (changes) => changes.map(write),
    async refresh() {
      for (const id of dirty) {
        const one = written.get(id);
        if (one) visible.set(id, one.change);
      }
      dirty.clear();
    },
    async holders(exhibitor, transactions, except) {
      const [asked, left] = [new Set(transactions), new Set(except)];
      const holds = ({ state }: StateChange) => state.exhibitor === exhibitor && state.transactions.some(({ id }) => asked.has(id));
      return [...visible].filter(([id, change]) => !left.has(id) && holds(change)).map(([id]) => id);
    },
    async touchedBy(change, version, limit) {
      const found: string[] = [];
      for (const id of touched(change, version)) if (found.push(id) >= limit) break;
      return found;
    },
    countTouchedBy: async (change, version) => [...touched(change, version)].length,
  };
}

function codeKey({ exhibitor, filmCode }: { readonly exhibitor: string; readonly filmCode: string }): string {
  return `${exhibitor}\n${filmCode}`;
}

/** Makes a revision, which is opaque outside of this store. */
function revisionOf(count: number): Revision {
  return String(count) as Revision;
}
