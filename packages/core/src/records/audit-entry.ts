/** One line of the audit log: every definition, count, change, export and sign-in. */
export interface AuditEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Person id, `operator`, `visitor` for somebody without a session, or `nobody` where somebody tried to sign in and was refused. */
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
  /** What the subject was before, and what it was changed to, as JSON of the same names. */
  readonly changedFrom: string | null;
  readonly changedTo: string | null;
  /** How many figures about one person the answer published for the first time that day (privacy/budget.ts); null where none. */
  readonly figures: number | null;
  /** How many that makes of the audience and its variants, that day and with these. */
  readonly variants: number | null;
  /** A key of what they are of, and of each condition asked, by which repeats and variants are known. */
  readonly figuresOf: string | null;
  readonly conditions: string | null;
  readonly requestId: string;
  /** The network address that it was asked from, as the API sees it behind the proxies it trusts; null where nobody asked over the network. */
  readonly address: string | null;
}

/** What the figure budget of an organisation is counted from. */
export type Publication = Pick<AuditEntry, 'at' | 'action' | 'organisationId' | 'figures' | 'variants' | 'figuresOf' | 'conditions'>;

/** Under what a start puts on record that it sealed entries which were not in the chain, though there was one. */
export const sealedLate = 'audit.sealedLate';
