import type { OrganisationRecord } from '../../records/index.ts';

/** The organisations that there are. What kind one is of never changes, so a role that fits goes on fitting. */
export interface Organisations {
  find(id: string): Promise<OrganisationRecord | null>;
  /** By name. */
  list(): Promise<readonly OrganisationRecord[]>;
  /** Throws `conflict` when the id is taken. */
  insert(organisation: OrganisationRecord): Promise<void>;
  /** Throws `not_found` when there is none with that id. */
  rename(id: string, name: string): Promise<void>;
  /** The exhibitors whose moviegoers it may count, in place of those before. Throws `not_found` when there is none with that id. */
  grant(id: string, exhibitors: readonly string[]): Promise<void>;
}
