'use client';
import { Button } from '@marquee/ui/button';
import { Input } from '@marquee/ui/input';
import { Status } from '@marquee/ui/status';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { moment, number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { FreshnessBar } from '../freshness-bar.tsx';
import { SparkBars } from '../spark-bars.tsx';
import { age, type Feed, stateWords } from '../words.ts';

/** How both feeds stand, with what was promised of each. */
export function FeedList({ exhibitor, feeds }: { readonly exhibitor: string; readonly feeds: readonly Feed[] }) {
  return (
    <section aria-label="Feeds" className="grid grid-cols-2 border-line border-y max-tablet:grid-cols-1">
      {feeds.map((feed) => (
        <FeedCard key={feed.feed} exhibitor={exhibitor} feed={feed} />
      ))}
    </section>
  );
}

function FeedCard({ exhibitor, feed }: { readonly exhibitor: string; readonly feed: Feed }) {
  const { word, kind } = stateWords[feed.state];
  return (
    <div className="grid gap-2 border-line border-l px-(--pad) py-4 first:border-l-0">
      <h2 className="flex items-center gap-3 font-semibold text-section">
        {feed.feed === 'members' ? 'Members' : 'Transactions'} <Status kind={kind}>{word}</Status>
      </h2>
      <p className="flex flex-wrap items-center gap-3">
        <FreshnessBar {...feed} />
        <span>
          {feed.ageHours === null || feed.lastAt === null
            ? 'Nothing has arrived yet'
            : `Last rows ${age(feed.ageHours)} ago, ${moment(feed.lastAt)}`}
        </span>
      </p>
      <p className="flex flex-wrap items-center gap-3 text-ink-2">
        <SparkBars days={feed.days} />
        {number(feed.rows24)} rows in the last 24 hours
      </p>
      <PromiseForm exhibitor={exhibitor} feed={feed} />
    </div>
  );
}

function PromiseForm({ exhibitor, feed: { feed, promisedHours } }: { readonly exhibitor: string; readonly feed: Feed }) {
  const cache = useQueryClient();
  const promise = useMutation(
    apiMutation('exhibitors.promise', {
      onSuccess: ({ hours }) => toast.success(`Rows of ${feed} are to arrive within ${hours} hours`),
      onError: (error) => toast.error('Not set', { description: problemOf(error).message }),
      onSettled: () => cache.invalidateQueries({ queryKey: ['exhibitors'] }),
    }),
  );
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        promise.mutate({ exhibitor, feed, hours: Number(new FormData(event.currentTarget).get('hours')) });
      }}
    >
      <label htmlFor={`promise-${feed}`}>Arrives within</label>
      <Input
        key={promisedHours}
        id={`promise-${feed}`}
        name="hours"
        type="number"
        min={1}
        max={2160}
        required
        defaultValue={promisedHours}
        className="max-w-20"
      />
      <span>hours</span>
      <Button type="submit" size="sm" busy={promise.isPending} aria-label={`Set what is promised of ${feed}`}>
        Set
      </Button>
    </form>
  );
}
