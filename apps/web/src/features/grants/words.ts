import { day } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.tsx';

export type Grant = Outputs['grants']['list']['grants'][number];
export type Use = 'pooled' | 'apart';
type Period = NonNullable<Grant['pooled']>;

export const useWords: Readonly<
  Record<Use, { readonly head: string; readonly allow: string; readonly allows: string; readonly ends: string }>
> = {
  pooled: {
    head: 'In the pool',
    allow: 'Allow the pool',
    allows:
      'Its people count the exhibitor’s moviegoers together with those of others, under the privacy rules. The exhibitor is not told by name.',
    ends: 'Its next figures are without the exhibitor’s moviegoers, and kept counts that have them in them are told no more. What was allowed apart ends with it.',
  },
  apart: {
    head: 'Apart, by name',
    allow: 'Allow apart',
    allows:
      'Its people see the exhibitor by name, and may count and profile its moviegoers apart from those of others, under the privacy rules. While a single other exhibitor is left in the pool, nobody is told apart: what is left would be that one.',
    ends: 'The exhibitor is told by name no more: its moviegoers are counted in the pool alone.',
  },
};

/** When something holds: "since Mon 2 Nov 2026", "from Tue 1 Dec 2026 to Thu 31 Dec 2026", "until Fri 4 Dec 2026". The end is the last day that is included. */
export function periodText({ from, until, state }: Pick<Period, 'from' | 'until' | 'state'>): string {
  const last = until === null ? null : day(lastDay(until, state));
  if (state === 'ended') return `ended ${last}`;
  const first = day(from.slice(0, 10));
  if (state === 'later') return last === null ? `from ${first}` : `from ${first} to ${last}`;
  return last === null ? `since ${first}` : `until ${last}`;
}

/** What ends at midnight ends with the day before; what was revoked ended on its day. */
function lastDay(until: string, state: Period['state']): string {
  const end = state === 'ended' && !until.endsWith('T00:00:00.000Z') ? Date.parse(until) : Date.parse(until) - 1;
  return new Date(end).toISOString().slice(0, 10);
}

/** Whether there is something to end. */
export function endable(period: Pick<Period, 'state'> | null): boolean {
  return period !== null && period.state !== 'ended';
}
