import type { Codes, DayColumn, Numbers } from '@marquee/dsl';

type Made<T> = new (buffer: SharedArrayBuffer) => T;
const shared = <T>(type: Made<T> & { readonly BYTES_PER_ELEMENT: number }, length: number): T =>
  new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT));

/** An array that threads share, of the smallest kind that holds codes below `values`. */
export function sharedCodes(length: number, values: number): Codes {
  if (values <= 0x100) return shared(Uint8Array, length);
  return values <= 0x10000 ? shared(Uint16Array, length) : shared(Uint32Array, length);
}

/** The same of whole numbers from `least` to `most`. */
export function sharedNumbers(length: number, least: number, most: number): Numbers {
  if (least >= 0 && most <= 0xff) return shared(Uint8Array, length);
  if (least >= 0 && most <= 0xffff) return shared(Uint16Array, length);
  if (least >= -0x8000 && most <= 0x7fff) return shared(Int16Array, length);
  return least >= -0x80000000 && most <= 0x7fffffff ? shared(Int32Array, length) : shared(Float64Array, length);
}

/** The same of days: two bytes reach to 2059. */
export function sharedDays(length: number, first: number, last: number): DayColumn {
  return { days: first >= -0x8000 && last <= 0x7fff ? shared(Int16Array, length) : shared(Int32Array, length), first, last };
}

export const sharedPlaces = (length: number): Uint32Array => shared(Uint32Array, length);
export const sharedBytes = (length: number): Uint8Array => shared(Uint8Array, length);
