'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figure } from '../../../lib/format.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import type { Campaign } from '../words.ts';
import { inState } from './in-state.ts';

const words = {
  sent: 'Sent',
  delivered: 'Delivered',
  bounced: 'Bounced',
  opened: 'Opened',
  clicked: 'Clicked',
  unsubscribed: 'Unsubscribed',
} as const;
const hasSent: ReadonlySet<Campaign['state']> = new Set(['sending', 'sending_paused', 'measuring', 'done']);

/** What happened to the messages: beside the result, never instead of it. */
export function Engagement({ campaign }: { readonly campaign: Campaign }) {
  const { id, state } = campaign;
  const enabled = hasSent.has(state);
  const found = useQuery(inState(apiQuery('campaigns.engagement', { id }, { enabled, placeholderData: keepPreviousData }), state));
  if (!found.data || found.data.events.every(({ people }) => !people.shown)) return null;
  return (
    <section aria-labelledby="engagement" className="border-line border-t px-(--pad) py-4">
      <h2 id="engagement" className="mb-2 font-semibold">
        Messages <span className="ml-1 font-normal text-ink-3 text-small">what happened to them; whether they worked, the result says</span>
      </h2>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {found.data.events.map(({ event, people }) => (
          <div key={event}>
            <dt className="text-ink-2 text-small">{words[event]}</dt>
            <dd className="font-semibold text-fig tracking-[-0.025em]">{figure(people)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
