import type {
  AudienceStore,
  Authenticator,
  Clock,
  Delivery,
  ErasureReceipt,
  EventBus,
  FeedSink,
  MetadataStore,
  PasswordMaker,
  Rebuilder,
  SourceAccess,
} from '@marquee/core';
import type { DeliveryTrouble } from '../bus/delivery.ts';
import type { Identity } from '../identity/identity.ts';
import type { Hashing } from '../identity/passwords.ts';

/** The stores of a running product, each behind its port. The caller who opens them closes them. */
export interface Stores {
  readonly audience: AudienceStore;
  /** Where rows of feeds are written: to the audience store itself, or to the topics. */
  readonly writer: FeedSink;
  /** Whether rows are folded in this process. They are then folded only when `settle` is called. */
  readonly settlesHere: boolean;
  /** What tells the audience's file from every other; null where the audience is no file of this machine. */
  readonly audienceFile: string | null;
  /** Erases a moviegoer from the audience, or tells the workers to do so. `day` is in days since 1970-01-01. */
  forget(moviegoer: string, day: number): Promise<Pick<ErasureReceipt, 'state' | 'existed' | 'removedFrom' | 'underWay' | 'remains'>>;
  /** Opens a writer on a temporary store, which is removed when it is closed. */
  openScratch(): Promise<{ readonly writer: FeedSink; close(): Promise<void> }>;
  readonly metadata: MetadataStore;
  readonly bus: EventBus;
  readonly rebuilder: Rebuilder;
  /** Begins to publish what transactions left in the outbox. Called once, after every subscriber of this process has subscribed. */
  startOutbox(): void;
  /** Servers that must answer, other than those of audience and metadata. `check` rejects if one does not. */
  readonly servers: readonly { readonly name: string; check(): Promise<void> }[];
  readonly identity: Identity;
  readonly passwords: PasswordMaker;
  readonly authenticator: Authenticator;
  readonly sourceAccess: SourceAccess;
  /** What calls the systems of exhibitors, by a clock. */
  deliveryTo(clock: Clock): Delivery;
  /** Closes everything, in the reverse order of opening. */
  close(): Promise<void>;
}
export interface OpenOptions {
  /** Wraps the metadata store for everything that uses it. */
  readonly around?: (metadata: MetadataStore) => MetadataStore;
  /** How new passwords are hashed; as OWASP advises when left out. */
  readonly hashing?: Hashing | undefined;
  readonly onTrouble?: (trouble: DeliveryTrouble) => void;
  /** Called when the audience could not be held ready in memory: its file goes on answering. */
  readonly onColumnsTrouble?: (error: unknown) => void;
  /** Called with errors inside the identity library. */
  readonly onIdentityTrouble?: (message: string) => void;
  /** Called when a subscription has stopped for good after an unexpected error. */
  readonly onBroken?: (broken: { readonly subscription: string; readonly error: unknown }) => void;
}
