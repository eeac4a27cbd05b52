import type { Codes, Numbers } from './audience-columns.ts';
import { loopFor } from './loops.ts';

/** An array whose rows from one to before another are meant. */
export interface Listed<A> {
  readonly array: A;
  readonly from: number;
  readonly to: number;
}

/** The rows from one to before another of an array; with a list, those that the list has there, put together. */
export function listed<A extends Codes | Numbers>(array: A, from: number, to: number, list: Uint32Array | undefined): Listed<A> {
  if (list === undefined) return { array, from, to };
  const together = new (array.constructor as new (length: number) => A)(to - from);
  loopFor(putTogether, array)(array, list, from, together);
  return { array: together, from: 0, to: to - from };
}

function putTogether(array: Codes | Numbers, list: Uint32Array, from: number, together: Codes | Numbers): void {
  for (let at = 0; at < together.length; at += 1) together[at] = array[list[from + at] as number] as number;
}
