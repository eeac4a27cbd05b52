export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** A promise and what settles it. A rejection that nobody waits for is no accident. */
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
