'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { LiveRegion } from '@marquee/ui/live-region';
import { Skeleton } from '@marquee/ui/skeleton';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { callApi } from '../../lib/trpc-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Page, PageTitle } from '../shell/index.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ExportButton } from './export-button.tsx';
import { addressOf, everything, queryOf } from './filter.ts';
import { useFilter } from './use-filter.ts';

/** Until somebody who types has paused. */
const pauseMs = 300;

/** The page of the audit log: who did what, when and from where, searched and filtered. The address carries the filter. */
export function AuditPage() {
  const [filter, change] = useFilter();
  const [now, setNow] = useState(() => Date.now());
  const text = useDebounced(filter.text, pauseMs);
  const query = queryOf({ ...filter, text }, now);
  const found = useInfiniteQuery({
    queryKey: ['audit', 'list', query],
    queryFn: ({ pageParam, signal }) => callApi('audit.list', { ...query, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  const refresh = () => {
    setNow(Date.now());
    void found.refetch();
  };
  return (
    <Page crumbs={[{ label: 'Audit log' }]}>
      <PageTitle
        title="Audit log"
        meta={<span>Who counted, changed, took away and signed in: when, and from where</span>}
        actions={
          <>
            <Button icon={<RotateCw aria-hidden="true" />} busy={found.isRefetching && !found.isFetchingNextPage} onClick={refresh}>
              Refresh
            </Button>
            <ExportButton query={query} asked={addressOf({ ...filter, text })} />
          </>
        }
      />
      <AuditFilters filter={filter} onChange={change} />
      <LiveRegion>{found.data ? `${entries.length} entries shown` : ''}</LiveRegion>
      <div className="px-(--pad) pb-10" aria-busy={found.isFetching}>
        {found.isPending ? (
          <div role="status" aria-label="Loading the audit log">
            <Skeleton className="h-40 w-full" />
          </div>
        ) : found.isError ? (
          <ErrorState
            title="The log could not be loaded"
            errorId={problemOf(found.error).errorId}
            className="px-0"
            actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
          >
            {problemOf(found.error).message}
          </ErrorState>
        ) : entries.length === 0 ? (
          <EmptyState
            title="No entry matches"
            className="px-0"
            actions={<Button onClick={() => change(everything)}>Clear all filters</Button>}
          >
            Nothing on record is by this person, of this kind, in this time and with this text.
          </EmptyState>
        ) : (
          <AuditTable entries={entries} />
        )}
        {entries.length > 0 && (
          <p className="flex items-center gap-3 pt-3 text-ink-3">
            {found.hasNextPage && (
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                Load more
              </Button>
            )}
            {number(entries.length)} {entries.length === 1 ? 'entry' : 'entries'}
            {found.hasNextPage ? ' so far' : ', the whole of it'}
          </p>
        )}
      </div>
    </Page>
  );
}
