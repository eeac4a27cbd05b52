import { totalmem } from 'node:os';

/** How many bytes of memory this process may use: the limit of its container if there is one, or else the machine's memory. */
export function memoryLimit(): number {
  // If no limit is set, this is zero or more than any machine has.
  const set = process.constrainedMemory() ?? 0;
  return set > 0 ? Math.min(set, totalmem()) : totalmem();
}
