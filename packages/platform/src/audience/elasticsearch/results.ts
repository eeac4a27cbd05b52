/** Functions to read answers of the engine, whose types the client does not know. All of them throw if the answer has another shape. */

/** A part of a result by its path. */
export function part(result: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      throw new TypeError(`the answer has no ${path.join('.')}`);
    return Reflect.get(value, name);
  }, result);
}

/** A whole number at a path. The engine sums in doubles, which represent every whole number up to 2^53. */
export function numberAt(result: unknown, ...path: readonly string[]): number {
  const value = part(result, ...path);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new TypeError(`${path.join('.')} of the answer is no whole number`);
  return value;
}

/** How many documents an aggregation or bucket holds. */
export function countOf(result: unknown, ...path: readonly string[]): number {
  return numberAt(result, ...path, 'doc_count');
}

export interface Bucket {
  readonly key: string;
  readonly count: number;
  readonly result: unknown;
}

/** How many entries an aggregation by value found in addition to the values that it lists. */
export function beyond(result: unknown): number {
  return isObject(result) && Object.hasOwn(result, 'sum_other_doc_count') ? numberAt(result, 'sum_other_doc_count') : 0;
}

/** The buckets of an aggregation. Throws if it does not list all of them, because every figure must be exact. */
export function bucketsOf(result: unknown): readonly Bucket[] {
  if (beyond(result) > 0) throw new Error('a field has more values than the audience store lists in one answer');
  const buckets = part(result, 'buckets');
  if (!Array.isArray(buckets)) throw new TypeError('the answer has no list of buckets');
  return buckets.map((bucket: unknown) => ({ key: String(part(bucket, 'key')), count: countOf(bucket), result: bucket }));
}

/** The number of documents that a search found. */
export function totalOf(result: { readonly hits: object }): number {
  return numberAt(result.hits, 'total', 'value');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
