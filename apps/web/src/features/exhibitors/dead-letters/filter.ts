import type { Inputs } from '../../../lib/trpc.tsx';

/** What of the refused rows is looked at, as the address says it; empty texts are of everything. */
export interface LetterFilter {
  readonly exhibitor: string;
  readonly reason: string;
  readonly feed: string;
  /** Within how many hours. */
  readonly since: string;
}

export const times = [
  { value: '', label: 'At any time' },
  { value: '24', label: 'In the last 24 hours' },
  { value: '168', label: 'In the last 7 days' },
];

type Query = NonNullable<Inputs['deadLetters']['page']>;
const feeds = ['members', 'transactions', 'catalogue'] as const;

/** The question that a filter asks. What an address has otherwise asks nothing. */
export function queryOf({ exhibitor, reason, feed, since }: LetterFilter, now: number): Query {
  const of = feeds.find((one) => one === feed);
  const hours = times.some(({ value }) => value !== '' && value === since) ? Number(since) : 0;
  return {
    ...(exhibitor ? { exhibitor } : {}),
    ...(reason ? { reason } : {}),
    ...(of ? { feed: of } : {}),
    ...(hours > 0 ? { since: new Date(now - hours * 3_600_000).toISOString() } : {}),
  };
}
