'use client';
import { Button } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { Progress } from '@marquee/ui/progress';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { figure, moment, number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import type { Campaign } from '../words.ts';

type Own = NonNullable<Outputs['campaigns']['sending']['own']>;
const againMs = 5_000;
const isSent: ReadonlySet<Campaign['state']> = new Set(['sending', 'sending_paused']);

/** What is known of the sending of a campaign to the systems of exhibitors; looked at again while it goes on. */
export function useSending(campaign: Campaign) {
  const enabled = isSent.has(campaign.state);
  return useQuery(apiQuery('campaigns.sending', { id: campaign.id }, { enabled, refetchInterval: againMs })).data;
}

/** How far a campaign has got that goes to the systems of exhibitors: to an approver its own part, to others what of all is sent. */
export function LiveSending({ campaign }: { readonly campaign: Campaign }) {
  const sending = useSending(campaign);
  if (!isSent.has(campaign.state) || !sending || (sending.own === null && sending.share === null)) return null;
  return (
    <section aria-labelledby="sending" className="grid gap-3 border-line border-t bg-sunken px-(--pad) py-5">
      <h2 id="sending" className="font-semibold text-section">
        {sending.own ? 'It goes to your system' : 'It goes to the systems of exhibitors'}
      </h2>
      {sending.share !== null && (
        <div className="grid max-w-xl gap-1">
          <Progress label="Sent" value={sending.share} />
          <p className="text-ink-2 text-small">
            {sending.share < 1
              ? `More than ${Math.round(sending.share * 100)} % of those it goes to this way are sent`
              : 'All of those it goes to this way are sent'}
          </p>
        </div>
      )}
      {sending.own && <OwnSending own={sending.own} campaign={campaign} />}
    </section>
  );
}

function OwnSending({ own, campaign }: { readonly own: Own; readonly campaign: Campaign }) {
  const cache = useQueryClient();
  const again = useMutation(
    apiMutation('campaigns.sendAgain', { onSuccess: () => cache.invalidateQueries({ queryKey: ['campaigns', 'sending'] }) }),
  );
  const entries = [
    ['Sent', `${figure(own.sent)} of ${figure(own.target)}`],
    ['Left', figure(own.left)],
    ['A minute', number(own.perMinute)],
    ['Next call', nextOf(own, campaign)],
  ] as const;
  return (
    <>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-2 text-small">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {own.said !== '' && (
        <Notice kind={own.state === 'stopped' ? 'bad' : 'warn'}>
          {own.said}
          {own.state === 'stopped' ? '. It has stopped until you try again.' : '. It is tried again by itself.'}
        </Notice>
      )}
      {again.isError && <Notice kind="bad">{problemOf(again.error).message}</Notice>}
      {own.state === 'stopped' && (
        <Button className="justify-self-start" busy={again.isPending} onClick={() => again.mutate({ id: campaign.id })}>
          Try again
        </Button>
      )}
    </>
  );
}

function nextOf({ state, nextAt }: Own, campaign: Campaign): string {
  if (campaign.state === 'sending_paused') return 'Paused';
  if (state === 'done') return 'All are sent';
  if (nextAt === null) return 'Stopped';
  // What is due is under way, or about to be.
  return Date.parse(nextAt) <= Date.now() ? 'Now' : moment(nextAt);
}
