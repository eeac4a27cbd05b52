/** A call to an exhibitor's own system. */
export interface DeliveryCall {
  readonly exhibitor: string;
  readonly url: string;
  /** The secret that it is signed with, as it is kept. */
  readonly sealed: string;
  /** What its repetitions are known by. */
  readonly id: string;
  readonly body: unknown;
}

/** What came of a call: it was taken; it may be taken later; or it will not be, however often it is made. */
export type DeliveryAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'later'; readonly said: string; readonly afterMs: number | null }
  | { readonly kind: 'refused'; readonly said: string };

/** Calls the systems of exhibitors, signed, and at no address but those that may be reached. */
export interface Delivery {
  /** A signing secret that nobody guesses: as it is shown once, and as it is kept. */
  makeSecret(exhibitor: string): { readonly secret: string; readonly sealed: string };
  /** Why an address may not be called, as far as that is known without asking for it; null where it may turn out to be. */
  refusalOf(url: string): string | null;
  /** Makes one call. Never throws for what the other side does; an aborted signal ends it. */
  call(call: DeliveryCall, signal?: AbortSignal): Promise<DeliveryAnswer>;
}
