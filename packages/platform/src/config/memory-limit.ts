import { totalmem } from 'node:os';

/** Bytes that this process may hold: the container's limit where there is one, the machine's memory otherwise. */
export function memoryLimit(): number {
  // Zero, or more than any machine has, where nothing is set.
  const set = process.constrainedMemory() ?? 0;
  return set > 0 ? Math.min(set, totalmem()) : totalmem();
}
