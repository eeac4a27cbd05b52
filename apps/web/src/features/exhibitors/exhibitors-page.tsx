'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { FigureStrip } from '@marquee/ui/figure-strip';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { moment, number } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { Page, PageTitle } from '../shell/index.ts';
import { AddDialog } from './add-dialog.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { FeedTable } from './feed-table.tsx';
import { FilmDiagnostics } from './film-diagnostics.tsx';
import { keyFiguresOf } from './key-figures.tsx';
import { ReasonTable } from './reason-table.tsx';

/** Feeds change without anybody here doing something. */
const againMs = 60_000;

/** The page of the exhibitors: how their feeds stand, and what needs somebody. */
export function ExhibitorsPage() {
  const overview = useQuery(apiQuery('exhibitors.overview', {}, { refetchInterval: againMs }));
  const [adding, setAdding] = useState(false);
  const rows = overview.data?.exhibitors ?? [];
  return (
    <Page crumbs={[{ label: 'Exhibitors' }]}>
      <PageTitle
        title="Exhibitors"
        actions={
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            Bring on an exhibitor
          </Button>
        }
        meta={
          overview.data && (
            <>
              <span>
                {number(rows.length)} {rows.length === 1 ? 'exhibitor' : 'exhibitors'}
              </span>
              <span>{number(overview.data.moviegoers)} moviegoers</span>
              <span>checked {moment(overview.data.at)}, every minute</span>
              <Link href="/erasures">Erasures</Link>
            </>
          )
        }
      />
      {overview.isPending ? (
        <div role="status" aria-label="Loading exhibitors" className="grid gap-3 px-(--pad) pb-10">
          {['a', 'b', 'c', 'd', 'e'].map((key) => (
            <Skeleton key={key} className="h-6 w-full" />
          ))}
        </div>
      ) : overview.isError ? (
        <ErrorState
          title="The exhibitors could not be loaded"
          errorId={problemOf(overview.error).errorId}
          actions={<Button onClick={() => void overview.refetch()}>Try again</Button>}
        >
          {problemOf(overview.error).message}
        </ErrorState>
      ) : rows.length === 0 ? (
        <EmptyState title="No exhibitor yet">Bring on the first one: it needs a name, its sites, and a key for its systems.</EmptyState>
      ) : (
        <>
          <FigureStrip figures={keyFiguresOf(rows)} />
          <section aria-labelledby="feeds" className="px-(--pad) py-5">
            <h2 id="feeds" className="mb-3 font-semibold text-section">
              Feeds <span className="ml-2 font-normal text-body text-ink-2">what needs you first</span>
            </h2>
            <div className="overflow-x-auto">
              <FeedTable rows={rows} />
            </div>
          </section>
          <Diagnostics />
          <FilmDiagnostics />
          <ReasonTable />
        </>
      )}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
