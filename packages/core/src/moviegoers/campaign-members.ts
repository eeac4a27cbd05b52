import { type CampaignMembership, campaignEvents } from '@marquee/dsl';
import { type CampaignMemberEvent, type CampaignMemberRecord, consents, type Withdrawal } from '../records/index.ts';
import { compareText } from './compare-text.ts';
import { exhibitorOf } from './state.ts';

/** The row that says of a moviegoer that they were taken into a campaign, or what happened since. Instants in whole milliseconds since 1970 UTC. */
export function campaignMemberRow(said: Omit<CampaignMemberRecord, 'exhibitor' | 'text'>): CampaignMemberRecord {
  const { moviegoer, campaign, group } = said;
  return { ...said, exhibitor: exhibitorOf(moviegoer), text: JSON.stringify([campaign, group]) };
}

/**
 * Two rows of one moviegoer and campaign as one: all events of both, the earliest instant of each, every consent that either takes back, the latest instant of each, and
 * the group that the smaller `text` says. In any order, any number of times, the same comes out. The first one itself when the other adds nothing.
 */
export function mergeCampaignMembers(one: CampaignMemberRecord, other: CampaignMemberRecord): CampaignMemberRecord {
  const said = compareText(one.text, other.text) || compareText(one.group, other.group);
  const { group, text } = said <= 0 ? one : other;
  const events = earliest([...one.events, ...other.events]);
  const withdrawn = latest([...(one.withdrawn ?? []), ...(other.withdrawn ?? [])]);
  const updatedAt = Math.max(one.updatedAt, other.updatedAt);
  const same = group === one.group && text === one.text && updatedAt === one.updatedAt;
  if (same && sameEvents(events, one.events) && sameWithdrawals(withdrawn, one.withdrawn ?? [])) return one;
  return { ...one, group, text, events, ...(withdrawn.length > 0 ? { withdrawn } : {}), updatedAt };
}

/** Rows of campaigns, one for each and by its id, with a row more. The same list when it adds nothing. */
export function withCampaignMember(rows: readonly CampaignMemberRecord[], row: CampaignMemberRecord): readonly CampaignMemberRecord[] {
  const known = rows.find(({ campaign }) => campaign === row.campaign);
  if (known === undefined) return [...rows, mergeCampaignMembers(row, row)].sort((a, b) => compareText(a.campaign, b.campaign));
  const merged = mergeCampaignMembers(known, row);
  return merged === known ? rows : rows.map((one) => (one === known ? merged : one));
}

/** What the language sees of rows that are put together. */
export function membershipsOf(rows: readonly CampaignMemberRecord[]): readonly CampaignMembership[] {
  return rows.map(({ campaign, group, events }) => ({ campaign, group, events: events.map(({ event }) => event) }));
}

function earliest(events: readonly CampaignMemberEvent[]): readonly CampaignMemberEvent[] {
  return campaignEvents.flatMap((event) => {
    const at = Math.min(...events.flatMap((one) => (one.event === event ? [one.at] : [])));
    return at === Number.POSITIVE_INFINITY ? [] : [{ event, at }];
  });
}

function sameEvents(some: readonly CampaignMemberEvent[], others: readonly CampaignMemberEvent[]): boolean {
  return some.length === others.length && some.every(({ event, at }, place) => others[place]?.event === event && others[place].at === at);
}

function latest(withdrawn: readonly Withdrawal[]): readonly Withdrawal[] {
  return consents.flatMap((consent) => {
    const at = Math.max(...withdrawn.flatMap((one) => (one.consent === consent ? [one.at] : [])));
    return at === Number.NEGATIVE_INFINITY ? [] : [{ consent, at }];
  });
}

function sameWithdrawals(some: readonly Withdrawal[], others: readonly Withdrawal[]): boolean {
  return (
    some.length === others.length && some.every(({ consent, at }, place) => others[place]?.consent === consent && others[place].at === at)
  );
}
