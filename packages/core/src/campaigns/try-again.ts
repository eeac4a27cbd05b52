const firstMs = 10_000;
const longestMs = 3_600_000;
/** A system that asks for more patience than this is asked again all the same. */
const mostAskedMs = 86_400_000;

/**
 * How long (ms) after a call that was not taken the next one waits: twice as long each time, up to an hour, less a part by chance, so that not all who failed
 * together come again together. At least as long as the system asked for.
 *
 * @param failures calls in a row that failed, this one included
 * @param chance from 0 to 1
 */
export function waitAfter(failures: number, chance: number, askedMs: number | null): number {
  const longest = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  const own = Math.round(longest * (0.5 + chance / 2));
  return askedMs === null ? own : Math.max(own, Math.min(askedMs, mostAskedMs));
}
