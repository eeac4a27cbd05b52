import type { AudienceStore, ErasureReceipt, EventBus, FeedSink, MetadataStore, Rebuilder } from '@marquee/core';
import type { DeliveryTrouble } from '../bus/delivery.ts';
import type { NewPerson } from '../identity/bring-on.ts';
import type { Identity } from '../identity/identity.ts';

/** Every store of a running product, behind its port. Whoever opened it closes it. */
export interface Stores {
  readonly audience: AudienceStore;
  /** Where rows of feeds go: the audience itself, or the topics. */
  readonly writer: FeedSink;
  /** Whether its rows are folded in this process, and only when somebody has it done. */
  readonly settlesHere: boolean;
  /** Erases a moviegoer from the audience, or has the workers do it; `day` since 1970-01-01. */
  forget(moviegoer: string, day: number): Promise<Pick<ErasureReceipt, 'state' | 'existed' | 'removedFrom' | 'underWay' | 'remains'>>;
  /** A writer over a store of its own that is gone when it is closed. */
  openScratch(): Promise<{ readonly writer: FeedSink; close(): Promise<void> }>;
  readonly metadata: MetadataStore;
  readonly bus: EventBus;
  readonly rebuilder: Rebuilder;
  /** What has to answer beside audience and metadata; rejects when it does not. */
  readonly servers: readonly { readonly name: string; check(): Promise<void> }[];
  readonly identity: Identity;
  /** Makes a person who can sign in, or brings an existing one up to date; its id. */
  bringOn(person: NewPerson, password: string): Promise<string>;
  /** Whoever has one of these addresses cannot sign in any more; their sessions end. */
  lockOut(emails: readonly string[]): Promise<void>;
  /** Closes everything, what was opened last first. */
  close(): Promise<void>;
}
export interface OpenOptions {
  /** Put around the metadata store, for everybody who uses it. */
  readonly around?: (metadata: MetadataStore) => MetadataStore;
  readonly onTrouble?: (trouble: DeliveryTrouble) => void;
  /** What the identity library says of its own troubles. */
  readonly onIdentityTrouble?: (message: string) => void;
  /** A subscription has stopped for good, over something unknown. */
  readonly onBroken?: (broken: { readonly subscription: string; readonly error: unknown }) => void;
}
