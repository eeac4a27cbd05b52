import type { AudienceColumns } from '@marquee/dsl';

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float64Array };
type SharedArray = InstanceType<(typeof kinds)[keyof typeof kinds]>;

/** An array apart from what is in it. */
export interface PackedArray {
  readonly kind: keyof typeof kinds;
  readonly length: number;
}
export interface Packed {
  /** The columns as JSON can hold them, where each array is its place among the arrays. */
  readonly plain: unknown;
  readonly arrays: readonly PackedArray[];
}

/** Columns as plain data and arrays; an array that several columns share is there once. */
export function pack(columns: AudienceColumns): { readonly packed: Packed; readonly arrays: readonly SharedArray[] } {
  const places = new Map<SharedArray, number>();
  const plainOf = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) {
      const array = value as SharedArray;
      places.set(array, places.get(array) ?? places.size);
      return { $array: places.get(array) };
    }
    if (value instanceof Map) return { $map: [...value].map(plainOf) };
    if (Array.isArray(value)) return value.map(plainOf);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainOf(one)]));
  };
  const plain = plainOf(columns);
  const arrays = [...places.keys()];
  return { packed: { plain, arrays: arrays.map((array) => ({ kind: kindOf(array), length: array.length })) }, arrays };
}

function kindOf(array: SharedArray): PackedArray['kind'] {
  return array.constructor.name as PackedArray['kind'];
}

/** The columns again, with arrays that threads share and that are still to be filled. */
export function unpack(packed: Packed): { readonly columns: AudienceColumns; readonly arrays: readonly SharedArray[] } {
  const arrays = packed.arrays.map(({ kind, length }): SharedArray => {
    const made = kinds[kind];
    return new (made as new (buffer: SharedArrayBuffer) => SharedArray)(new SharedArrayBuffer(length * made.BYTES_PER_ELEMENT));
  });
  const wholeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(wholeOf);
    if (typeof value !== 'object' || value === null) return value;
    if ('$array' in value) return arrays[value.$array as number];
    if ('$map' in value) return new Map((value.$map as [string, unknown][]).map(([key, one]) => [key, wholeOf(one)]));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wholeOf(one)]));
  };
  return { columns: wholeOf(packed.plain) as AudienceColumns, arrays };
}
