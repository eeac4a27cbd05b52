export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** A promise together with the functions that settle it. If nobody waits for it, a rejection does not count as unhandled. */
export function deferred<T = void>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((taken, refused) => {
    resolve = taken;
    reject = refused;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
