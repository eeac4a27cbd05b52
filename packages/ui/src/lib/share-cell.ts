/** One cell of a breakdown. Shares in percent; null where they may not be shown. */
export interface ShareCell {
  readonly key: string;
  readonly label: string;
  /** Said after the label, quieter. */
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
  readonly share: number | null;
  readonly base: number | null;
  readonly index: number | null;
  /** Whose noise may be more than a tenth: marked with ≈. */
  readonly rough?: { readonly share: boolean; readonly index: boolean } | undefined;
  /** Why the share is not shown; null when it is. */
  readonly hidden: Hidden | null;
}

/** What is shown in place of a hidden figure, such as "<50", and the reason in a sentence. */
export interface Hidden {
  readonly text: string;
  readonly reason: string;
}
