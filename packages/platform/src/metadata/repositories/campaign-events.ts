import {
  type CampaignMemberRecord,
  campaignMemberRow,
  type MessageChannel,
  type MessageEvent,
  messageChannels,
  messageEvents,
  type ToldEvent,
  withdrawnBy,
} from '@marquee/core';
import { groupedBy } from '../../grouped.ts';
import type { Queries } from '../database.ts';

/** Where it is kept when each event first happened to a member. */
export const eventColumns = {
  sent: 'sentAt',
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  opened: 'openedAt',
  clicked: 'clickedAt',
  unsubscribed: 'unsubscribedAt',
} as const satisfies Record<MessageEvent, string>;

/** Where it is kept when a member last took their consent to each channel back. */
const withdrawalColumns = { email: 'emailOutAt', sms: 'smsOutAt', push: 'pushOutAt' } as const satisfies Record<MessageChannel, string>;

type Row = NonNullable<Awaited<ReturnType<Queries['campaignMember']['findFirst']>>>;
type Column = (typeof eventColumns)[MessageEvent] | (typeof withdrawalColumns)[MessageChannel];
type Instants = Partial<Pick<Row, Column>>;

/**
 * Keeps what happened to members of a target, each at its own instant: the first of each event, and when each consent was last taken back.
 *
 * @returns how many of `told` are of members, and what is to be said of those of whom something is new
 */
export async function keepEvents(
  own: Queries,
  { campaignId, exhibitor, event }: { readonly campaignId: string; readonly exhibitor: string; readonly event: MessageEvent },
  told: readonly ToldEvent[],
  updatedAt: number,
): Promise<{ readonly known: number; readonly said: readonly CampaignMemberRecord[] }> {
  const moviegoer = { in: [...new Set(told.map((one) => one.moviegoer))] };
  const rows = await own.campaignMember.findMany({ where: { campaignId, exhibitor, group: 'target', moviegoer } });
  const toldOf = groupedBy(told, (one) => one.moviegoer);
  const changed = rows
    .map((row) => ({ row, changes: (toldOf.get(row.moviegoer) ?? []).reduce((before, one) => withEvent(row, before, event, one), {}) }))
    .filter(({ changes }) => Object.keys(changes).length > 0);
  // Of the same instants all at once: many events of a file have the same.
  for (const [, alike] of groupedBy(changed, ({ changes }) => JSON.stringify(changes))) {
    const ids = alike.map(({ row }) => row.moviegoer);
    await own.campaignMember.updateMany({ where: { campaignId, moviegoer: { in: ids } }, data: alike[0]?.changes ?? {} });
  }
  return {
    known: rows.reduce((sum, row) => sum + (toldOf.get(row.moviegoer)?.length ?? 0), 0),
    said: changed.map(({ row, changes }) => memberSaid({ ...row, ...changes }, [event], updatedAt)),
  };
}

/** What is to be said of a member: what is on record of these events, and the consents that they took back. */
export function memberSaid(row: Row, events: readonly MessageEvent[], updatedAt: number): CampaignMemberRecord {
  const withdrawn = messageChannels.flatMap((consent) => {
    const at = row[withdrawalColumns[consent]];
    return at === null ? [] : [{ consent, at: at.getTime() }];
  });
  return campaignMemberRow({
    ...{ moviegoer: row.moviegoer, campaign: row.campaignId, group: row.group === 'target' ? 'target' : 'control', updatedAt },
    events: messageEvents.flatMap((event) => {
      const at = events.includes(event) ? row[eventColumns[event]] : null;
      return at === null ? [] : [{ event, at: at.getTime() }];
    }),
    ...(events.includes('unsubscribed') && withdrawn.length > 0 ? { withdrawn } : {}),
  });
}

/** What changes of a member by one event more. */
function withEvent(row: Row, before: Instants, event: MessageEvent, { at, channel }: ToldEvent): Instants {
  const now = { ...row, ...before };
  const when = new Date(at);
  const first = now[eventColumns[event]];
  const taken = event === 'unsubscribed' ? withdrawnBy(row.channels, channel) : [];
  const later = taken.map((one) => withdrawalColumns[one]).filter((column) => (now[column]?.getTime() ?? 0) < when.getTime());
  return {
    ...before,
    ...(first === null || first > when ? { [eventColumns[event]]: when } : {}),
    ...Object.fromEntries(later.map((column) => [column, when])),
  };
}
