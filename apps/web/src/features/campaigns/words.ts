import type { StatusKind } from '@marquee/ui/status';
import type { Outputs } from '../../lib/trpc.tsx';

export type CampaignRow = Outputs['campaigns']['list']['campaigns'][number];
export type Campaign = Outputs['campaigns']['open'];
export type Part = Campaign['parts'][number];
export type Result = NonNullable<Outputs['campaigns']['result']['result']>;

interface Word {
  readonly word: string;
  readonly kind: StatusKind;
}

export const stateWords: Readonly<Record<Campaign['state'], Word>> = {
  draft: { word: 'Draft', kind: 'idle' },
  submitted: { word: 'Being decided', kind: 'warn' },
  scheduled: { word: 'Scheduled', kind: 'good' },
  schedule_paused: { word: 'Paused', kind: 'warn' },
  sending: { word: 'Being sent', kind: 'good' },
  sending_paused: { word: 'Paused', kind: 'warn' },
  measuring: { word: 'Being measured', kind: 'good' },
  done: { word: 'Measured', kind: 'good' },
  cancelled: { word: 'Ended', kind: 'idle' },
};

export const partWords: Readonly<Record<Part['state'], Word>> = {
  pending: { word: 'Deciding', kind: 'idle' },
  half_approved: { word: 'Approved by one of two', kind: 'warn' },
  changes_asked: { word: 'Asks for a change', kind: 'warn' },
  approved: { word: 'Approved', kind: 'good' },
  declined: { word: 'Declined', kind: 'idle' },
  expired: { word: 'Not decided in time', kind: 'idle' },
  withdrawn: { word: 'Taken back', kind: 'idle' },
  too_few: { word: 'Too few', kind: 'idle' },
};

const channelWords: Readonly<Record<string, string>> = { email: 'email', sms: 'SMS', push: 'push', file: 'hand-over file' };

/** "Email, push". */
export function channelsText(channels: readonly string[]): string {
  const text = channels.map((channel) => channelWords[channel] ?? channel).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Email and push" of `email,push`; "Email only" of one. */
export function reachText(channels: string): string {
  const names = channels.split(',').map((channel) => channelWords[channel] ?? channel);
  const text = names.length === 1 ? `${names[0]} only` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const noteWords: Readonly<Record<string, string>> = {
  created: 'began the draft',
  submitted: 'asked the exhibitors',
  pending: 'asked again',
  half_approved: 'approved, the first of two',
  changes_asked: 'asked for a change',
  approved: 'approved',
  declined: 'declined',
  amended: 'changed what is asked',
  reminded: 'reminded',
  said: 'said',
  withdraw: 'took it back',
  pause: 'paused it',
  resume: 'went on with it',
  cancel: 'ended it',
  decided: 'All have decided; it is scheduled',
  refused: 'Nobody approved; it has ended',
  begin: 'The audience is taken and split; sending begins',
  tested: 'sent the message to test addresses',
  stopped: 'Its system refused a call; sending to it has stopped',
  sent: 'All are sent; measuring begins',
  measured: 'It is measured',
  expired: 'Not decided in time',
  revoked: 'The grant has ended; nobody of theirs is sent to',
};

/** What happened, as a note says it. */
export const noteText = (kind: string): string => noteWords[kind] ?? kind;

/** Whom a part is of; one that is not told by name is one of the pool. */
export function partName({ exhibitor, key }: Pick<Part, 'exhibitor' | 'key'>): string {
  return exhibitor?.name ?? `An exhibitor of the pool (${key.replace('pool-', '')})`;
}

/** 0.0543 → "+5.4%", with a true minus. */
export function effect(part: number): string {
  const rounded = Math.round(part * 1000) / 10;
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded).toFixed(1)}%`;
}

/** 0.351 → "+0.35", with a true minus. */
export const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** "1 day" and "10 days". */
export const daysText = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** 0.0683 → "6.83%". */
export const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;
