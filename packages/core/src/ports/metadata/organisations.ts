import type { OrganisationRecord } from '../../records/index.ts';

/** By whom (an id, or `operator`) and when (ISO) something is granted. */
export interface Given {
  readonly by: string;
  readonly at: string;
}

/** The organisations that there are. What kind one is of never changes, so a role that fits goes on fitting. */
export interface Organisations {
  find(id: string): Promise<OrganisationRecord | null>;
  /** By name. */
  list(): Promise<readonly OrganisationRecord[]>;
  /** With what it is granted: by the operator and now, unless told. Throws `conflict` when the id is taken. */
  insert(organisation: OrganisationRecord, given?: Given): Promise<void>;
  /** Throws `not_found` when there is none with that id. */
  rename(id: string, name: string): Promise<void>;
  /**
   * The exhibitors whose moviegoers it may count from now on, and those of them that it may see apart, in place of those before. Throws `not_found` when
   * there is none with that id.
   */
  grant(id: string, exhibitors: readonly string[], apart: readonly string[], given: Given): Promise<void>;
}
