/** One line of the audit log: every definition and every count. */
export interface AuditEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Person id, or `operator`. */
  readonly actor: string;
  readonly organisationId: string | null;
  /** The verb's name. */
  readonly action: string;
  /** Canonical definition text where the verb had one. */
  readonly definition: string | null;
  /** The exhibitors counted, or `all`. */
  readonly scope: string | null;
  readonly asOf: string | null;
  /** The exact count before the privacy rules; null where none was made. */
  readonly count: number | null;
  readonly subject: string | null;
  /** What a person or an organisation was changed to, as JSON. */
  readonly changedTo: string | null;
  /** How many figures about one person the answer published for the first time that day (privacy/budget.ts); null where none. */
  readonly figures: number | null;
  /** How many that makes of the audience and its variants, that day and with these. */
  readonly variants: number | null;
  /** A key of what they are of, and of each condition asked, by which repeats and variants are known. */
  readonly figuresOf: string | null;
  readonly conditions: string | null;
  readonly requestId: string;
}

/** What the figure budget of an organisation is counted from. */
export type Publication = Pick<AuditEntry, 'at' | 'action' | 'organisationId' | 'figures' | 'variants' | 'figuresOf' | 'conditions'>;
