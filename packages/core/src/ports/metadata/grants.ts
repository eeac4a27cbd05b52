import type { Grant } from '../../records/index.ts';

/** What exhibitors allow distributors and studios. An organisation's exhibitors (`Organisations`) are those whose grants hold now. */
export interface Grants {
  /** Of an exhibitor, in the order of organisations and uses: those that hold, will hold, or held last. */
  of(exhibitor: string): Promise<readonly Grant[]>;
  /** In place of the one before of the same exhibitor, organisation and use. Throws `not_found` when there is no such organisation. */
  give(grant: Grant): Promise<void>;
  /** Ends what holds or will hold, at an instant (ISO): one that was to begin later is removed. False where there was nothing to end. */
  end(grant: Pick<Grant, 'organisationId' | 'exhibitor' | 'use'>, at: string): Promise<boolean>;
}
