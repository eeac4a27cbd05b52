import type { OrganisationRecord } from '../../records/index.ts';

/** The organisations that there are. */
export interface Organisations {
  find(id: string): Promise<OrganisationRecord | null>;
  list(): Promise<readonly OrganisationRecord[]>;
  upsert(organisation: OrganisationRecord): Promise<void>;
}
