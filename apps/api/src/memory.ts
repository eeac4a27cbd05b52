import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how many percent of its live objects the heap may grow before garbage is collected; by default it grows several times larger. */
const growingPercent = 30;
/** Each collection gives back a part of the free memory; after so many, a second apart, all of it is returned. */
const looks = 3;
const pauseMs = 1_000;

/** Makes the JavaScript engine collect garbage earlier. Call it at the start, while the heap is small. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
}

/**
 * Returns memory to the system that is no longer needed, such as that of the rows of an import. By itself the process would keep it for a
 * long time.
 */
export async function giveMemoryBack(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let look = 0; look < looks && typeof collect === 'function'; look += 1) {
    await setTimeout(pauseMs, undefined, { ref: false });
    collect();
  }
}
