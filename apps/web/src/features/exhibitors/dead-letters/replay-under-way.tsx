'use client';
import { Button } from '@marquee/ui/button';
import { Progress } from '@marquee/ui/progress';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { moment, number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../../lib/trpc.tsx';

/** How far a replay has got, whoever began it; nothing while there is none. Looked for oftener while one is under way. */
export function ReplayUnderWay() {
  const cache = useQueryClient();
  const state = useQuery(
    apiQuery('deadLetters.replayState', {}, { refetchInterval: ({ state: { data } }) => (data?.underWay ? 1_000 : 3_000) }),
  );
  const cancel = useMutation(
    apiMutation('deadLetters.cancelReplay', {
      onError: (error) => toast.error('Not stopped', { description: problemOf(error).message }),
      onSettled: () => cache.invalidateQueries({ queryKey: ['deadLetters'] }),
    }),
  );
  const job = state.data?.underWay;
  if (!job) return null;
  return (
    <div className="grid max-w-xl gap-1.5 px-(--pad) pb-4">
      <Progress label="The replay" value={null} />
      <p className="flex flex-wrap items-center gap-3">
        <span>
          Replaying since {moment(job.startedAt)}: {number(job.replayed)} taken, {number(job.refused)} still refused
        </span>
        <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate({ id: job.id })}>
          Stop
        </Button>
      </p>
    </div>
  );
}
