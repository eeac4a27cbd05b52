'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Page, PageTitle } from '../../shell/index.ts';
import { SourceEditor } from './source-editor.tsx';

/** A page on which a source of an exhibitor is added, or changed where an id is given. */
export function SourcePage({ exhibitor, id }: { readonly exhibitor: string; readonly id: string | null }) {
  const found = useQuery(apiQuery('exhibitors.open', { id: exhibitor }));
  // What is edited stays as it was opened: whoever saves over somebody else's change is told.
  const list = useQuery(apiQuery('feedSources.list', { exhibitor }, { refetchOnWindowFocus: false, refetchOnReconnect: false }));
  const home = `/exhibitors/${encodeURIComponent(exhibitor)}`;
  const source = id === null ? null : list.data?.sources.find((one) => one.id === id);
  const title = id === null ? 'Add a source' : (source?.name ?? 'Source');
  return (
    <Page
      crumbs={[
        { label: 'Exhibitors', href: '/exhibitors' },
        { label: found.data?.exhibitor.name ?? exhibitor, href: home },
        { label: id === null ? 'New source' : title },
      ]}
    >
      <PageTitle title={title} meta={<span>a folder or a database that this exhibitor’s feeds are read from</span>} />
      {list.isPending ? (
        <div role="status" aria-label="Loading the source" className="px-(--pad)">
          <Skeleton className="h-40 w-full" />
        </div>
      ) : list.isError ? (
        <ErrorState
          title="The source could not be loaded"
          errorId={problemOf(list.error).errorId}
          actions={<Button onClick={() => void list.refetch()}>Try again</Button>}
        >
          {problemOf(list.error).message}
        </ErrorState>
      ) : source === undefined ? (
        <ErrorState title="There is no such source">
          Somebody may have removed it. The page of the exhibitor lists those there are.
        </ErrorState>
      ) : (
        <SourceEditor key={source?.changedAt ?? ''} exhibitor={exhibitor} home={home} source={source} known={list.data} />
      )}
    </Page>
  );
}
