import type {
  Campaign,
  CampaignMember,
  CampaignNote,
  CampaignPart,
  CampaignRules,
  CampaignState,
  MessageChannel,
  MessageEvent,
  Snapshot,
  ToldEvent,
} from '../../records/index.ts';

/** A campaign as others may name it: whose it is, and which exhibitors were asked. */
export interface CampaignName {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly exhibitors: readonly string[];
}

/** What somebody's membership of a campaign says to the next: which group, until when it is measured, and when they were sent to. */
export interface Membership {
  readonly moviegoer: string;
  readonly campaignId: string;
  readonly state: CampaignState;
  readonly sentAt: string | null;
}

/** How many of a part's members something happened to. */
export interface MemberCount {
  readonly exhibitor: string;
  readonly event: MessageEvent;
  readonly channels: string;
  readonly variant: number;
  readonly count: number;
}

/** A member's place in the order of all members of all campaigns. */
export interface MemberPlace {
  readonly campaignId: string;
  readonly moviegoer: string;
}

/** A link with which an exhibitor fetches whom to send to. */
export interface HandOverLink {
  readonly digest: string;
  readonly campaignId: string;
  readonly exhibitor: string;
  readonly createdBy: string;
  readonly expiresAt: string;
}

/** Campaigns with the parts of the exhibitors that were asked, and the moviegoers that were taken into them. */
export interface Campaigns {
  insert(campaign: Campaign): Promise<void>;
  /** `expectedRevision` guards against two tabs: throws `conflict` when it is no longer so. */
  update(campaign: Campaign, expectedRevision: number): Promise<void>;
  /** Says that something happened to it, at an instant (ISO), by whom. */
  touch(id: string, at: string, by: string): Promise<void>;
  find(id: string): Promise<Campaign | null>;
  /** Of one organisation, or those that asked one exhibitor (drafts left out), or all there are; the newest change first. */
  list(of: { readonly organisationId: string } | { readonly exhibitor: string } | 'all'): Promise<readonly Campaign[]>;
  /** Names by id, of those there are. */
  names(ids: readonly string[]): Promise<readonly CampaignName[]>;
  /** Those with something due at an instant (ISO), the longest due first. */
  due(at: string): Promise<readonly string[]>;

  parts(campaignIds: readonly string[]): Promise<readonly CampaignPart[]>;
  /** In place of those the campaign had: of whom nobody may have been taken. */
  replaceParts(campaignId: string, parts: readonly CampaignPart[]): Promise<void>;
  /** Throws `conflict` when the part has another revision by now. */
  updatePart(part: CampaignPart, expectedRevision: number): Promise<void>;

  addNotes(notes: readonly CampaignNote[]): Promise<void>;
  notes(campaignId: string): Promise<readonly CampaignNote[]>;
  /** When a person last saw a campaign (ISO), by campaign. */
  seen(personId: string, campaignIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  markSeen(personId: string, campaignId: string, at: string): Promise<void>;

  /** Keeps members, with how far the part's snapshot has got: both, or neither. Throws `conflict` where another process has gone on with it. */
  takeMembers(part: CampaignPart, members: readonly CampaignMember[], snapshot: Snapshot): Promise<CampaignPart>;
  /** Members of a part in order of their ids' code points, after one of them. */
  members(of: {
    readonly campaignId: string;
    readonly exhibitor: string;
    readonly after?: string;
    readonly limit: number;
    readonly unsent?: true;
    readonly group?: CampaignMember['group'];
    /** Those of one batch alone. */
    readonly batch?: string;
  }): Promise<readonly CampaignMember[]>;
  /** What other campaigns the exhibitor's moviegoers between two ids (both included) are in. */
  memberships(of: {
    readonly exhibitor: string;
    readonly from: string;
    readonly to: string;
    readonly not: string;
  }): Promise<readonly Membership[]>;
  /**
   * Says of members of a target that something happened at an instant (ISO); the first of each event stands. Whoever unsubscribes takes back their consent to
   * the channel that is named, or to all that reached them; of each the latest instant stands. How many are members of it.
   */
  recordEvent(of: {
    readonly campaignId: string;
    readonly exhibitor: string;
    readonly moviegoers: readonly string[];
    readonly event: MessageEvent;
    readonly at: string;
    readonly channel?: MessageChannel | undefined;
  }): Promise<number>;
  /** `recordEvent` of many, each at its own instant. A part of them at a time is kept: cut off, what is told again changes nothing. */
  recordEvents(of: {
    readonly campaignId: string;
    readonly exhibitor: string;
    readonly event: MessageEvent;
    readonly events: readonly ToldEvent[];
  }): Promise<number>;
  /** What happened to members of a target, counted. */
  eventCounts(campaignId: string): Promise<readonly MemberCount[]>;
  /** When the first and the last member were sent to (ISO); null where nobody was. */
  sentBetween(campaignId: string): Promise<{ readonly from: string; readonly to: string } | null>;
  /** Keeps a link to an exhibitor's file, in place of those of the same part. */
  addHandOver(link: HandOverLink): Promise<void>;
  /** Uses a link up at an instant (ISO): the first who does gets it. Null where it was used, has expired, or never was. */
  useHandOver(digest: string, at: string): Promise<HandOverLink | null>;
  /**
   * Puts members of all campaigns, after a place among them, into the outbox again, with what happened to each. How many, and the place of the last; null once
   * there are no more.
   */
  sayAgain(after: MemberPlace | null, limit: number): Promise<{ readonly count: number; readonly last: MemberPlace | null }>;
  /** Forgets a moviegoer wherever they are in a campaign. How many they were in. */
  forget(moviegoer: string): Promise<number>;

  rules(exhibitor: string): Promise<CampaignRules>;
  saveRules(exhibitor: string, rules: CampaignRules): Promise<void>;
}
