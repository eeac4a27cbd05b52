import type { Invitation } from '../../records/index.ts';

/** Who is invited. One that was taken up or revoked stays on record, so that its link can say what became of it. */
export interface Invitations {
  /** Throws `not_found` when there is no such organisation. */
  insert(invitation: Invitation): Promise<void>;
  find(id: string): Promise<Invitation | null>;
  /** By the digest of its token. */
  withDigest(digest: string): Promise<Invitation | null>;
  /** Those neither taken up nor revoked, the newest first; they may have run out. */
  open(): Promise<readonly Invitation[]>;
  /** Marks one as taken up by a person at an instant (ISO); false when it was taken up or revoked before. One of several at once is told true. */
  accept(id: string, personId: string, at: string): Promise<boolean>;
  /** Ends one at an instant (ISO); false when it was taken up or revoked before. */
  revoke(id: string, at: string): Promise<boolean>;
}
