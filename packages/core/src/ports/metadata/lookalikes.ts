import type { Lookalike } from '../../records/index.ts';

/** Frozen lookalike models. They never change. */
export interface Lookalikes {
  insert(model: Lookalike): Promise<void>;
  /** Null when there is none with that id; of that organisation where one is given. */
  find(id: string, organisationId?: string): Promise<Lookalike | null>;
  /** Those of an organisation, newest first. */
  list(organisationId: string): Promise<readonly Lookalike[]>;
}
