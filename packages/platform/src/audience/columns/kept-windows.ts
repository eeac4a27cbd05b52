import { type ListVisits, type VisitsIn, visitsIn } from '@marquee/dsl';
import { LRUCache } from 'lru-cache';

type WindowVisits = ReturnType<ListVisits>;

/** What an entry takes beside its arrays, roughly. */
const entryBytes = 500;

/** So many windows are known by name, of which nothing is kept yet. */
const mostNames = 1_000;

/**
 * Keeps the visits in windows that are asked for again, as far as so many bytes hold them: most conditions look back over one of a few windows. What is asked
 * for once is not worth the copy.
 */
export function keptWindows(bytes: number): VisitsIn {
  const kept = new LRUCache<string, WindowVisits>({
    maxSize: Math.max(1, Math.floor(bytes)),
    sizeCalculation: ({ list, ends }) => entryBytes + (list?.byteLength ?? 0) + ends.byteLength,
  });
  const asked = new LRUCache<string, true>({ max: mostNames });
  return (columns, basis, days) => {
    const list = visitsIn(columns, basis, days);
    const window = `${basis} ${days.from} ${days.to}`;
    if (!asked.has(window)) {
      asked.set(window, true);
      return list;
    }
    return (row, end) => {
      const key = `${window} ${row} ${end}`;
      const before = kept.get(key);
      if (before) return before;
      const { list: rows, ends, ...listed } = list(row, end);
      const own = { ...listed, ends: ends.slice(), ...(rows ? { list: rows.slice() } : {}) };
      kept.set(key, own);
      return own;
    };
  };
}
