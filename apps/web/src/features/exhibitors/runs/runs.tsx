'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { toast } from '@marquee/ui/toaster';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { callApi } from '../../../lib/trpc-client.ts';
import { RunTable } from './run-table.tsx';

/** While one is under way, and otherwise: somebody else may begin one. */
const [soonMs, laterMs] = [1_000, 10_000];

/** What was imported, uploaded, pushed and replayed of an exhibitor, newest first. */
export function Runs({ exhibitor }: { readonly exhibitor: string }) {
  const cache = useQueryClient();
  const found = useInfiniteQuery({
    queryKey: ['imports', 'runs', exhibitor],
    queryFn: ({ pageParam, signal }) => callApi('imports.runs', { exhibitor, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ runs }) => runs.some(({ state }) => state === 'running')) ? soonMs : laterMs,
  });
  const ended = {
    onError: (error: unknown) => void toast.error('Not cancelled', { description: problemOf(error).message }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['imports'] }),
  };
  const cancelImport = useMutation(apiMutation('exhibitors.cancelImport', ended));
  const cancelReplay = useMutation(apiMutation('deadLetters.cancelReplay', ended));
  const runs = found.data?.pages.flatMap((page) => page.runs) ?? [];
  return (
    <section aria-labelledby="runs" className="border-line border-t px-(--pad) py-5">
      <h2 id="runs" className="mb-3 font-semibold text-section">
        Runs
        <span className="ml-2 font-normal text-body text-ink-2">
          {found.data && runs.length === 0 ? 'none on record yet' : 'what was imported, pushed and replayed'}
        </span>
      </h2>
      {found.isPending ? (
        <div role="status" aria-label="Loading the runs">
          <Skeleton className="h-24 w-full" />
        </div>
      ) : found.isError && runs.length === 0 ? (
        <ErrorState
          title="The runs could not be loaded"
          errorId={problemOf(found.error).errorId}
          className="px-0"
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : (
        runs.length > 0 && (
          <RunTable
            runs={runs}
            exhibitor={exhibitor}
            cancelling={cancelImport.isPending || cancelReplay.isPending}
            onCancel={({ how, job }) => (how === 'replay' ? cancelReplay : cancelImport).mutate({ id: job })}
          />
        )
      )}
      {found.hasNextPage && (
        <Button className="mt-3" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Earlier runs
        </Button>
      )}
    </section>
  );
}
