import type { AudienceColumns, Day } from '@marquee/dsl';

/** What a thread is told. Rows from one to before another; `from` is a multiple of 32, so that parts fit together. */
export type ToThread =
  | { readonly kind: 'hold'; readonly version: string; readonly columns: AudienceColumns }
  | { readonly kind: 'drop'; readonly version: string }
  | ({ readonly kind: 'find'; readonly id: number } & Finding);

export interface Finding {
  readonly version: string;
  /** A leaf of a definition in its canonical text. */
  readonly leaf: string;
  readonly asOf: Day;
  readonly from: number;
  readonly to: number;
  /** Not 0 once nobody waits for it any more. */
  readonly cancelled: Int32Array;
}

export interface FromThread {
  readonly id: number;
  readonly words?: Uint32Array;
  /** Why there are none. */
  readonly fault?: string;
}
