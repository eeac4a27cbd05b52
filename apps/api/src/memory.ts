import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much of what lives in it the heap may grow before it is looked through: left to itself it becomes several times that. */
const growingPercent = 30;
/** A look gives back a part of what is free; after so many, a second apart, nothing is left to give. */
const looks = 3;
const pauseMs = 1_000;

/** Has the engine of the language keep less of what nobody needs. At the start, before there is much. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
}

/**
 * Gives back to the system what was needed for a while and is not any more, such as the rows of an import: left to itself the process holds
 * it until much else has happened.
 */
export async function giveMemoryBack(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let look = 0; look < looks && typeof collect === 'function'; look += 1) {
    await setTimeout(pauseMs, undefined, { ref: false });
    collect();
  }
}
