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
  readonly requestId: string;
}
