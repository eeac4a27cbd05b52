'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { day, figure } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { Page, PageTitle } from '../shell/index.ts';
import { CalibrationCard } from './calibration-card.tsx';
import { DriversCard } from './drivers-card.tsx';
import { TopsSection } from './tops-section.tsx';

/** A lookalike model: its tiers and top shares, what moves its score, and whether it says how likely. */
export function LookalikePage({ id }: { readonly id: string }) {
  const found = useQuery(apiQuery('lookalikes.show', { id }, { staleTime: Number.POSITIVE_INFINITY }));
  const model = found.data;
  const problem = found.isError ? problemOf(found.error) : null;
  const title = model === undefined ? 'Lookalikes' : `Most like ${model.name}`;
  return (
    <Page crumbs={[{ label: 'Segments', href: '/segments' }, { label: title }]}>
      <PageTitle
        title={title}
        meta={
          model && [
            <span key="as-of">as of {day(model.asOf)}</span>,
            <span key="audience">learnt from {figure(model.audience)} moviegoers</span>,
            <span key="scope">{figure(model.inScope)} in scope</span>,
            <span key="said">says who is alike: no forecast</span>,
          ]
        }
      />
      {problem !== null ? (
        <ErrorState
          title={problem.code === 'not_found' ? 'There is no such model' : 'The model could not be shown'}
          errorId={problem.errorId}
          actions={
            problem.code === 'not_found' || problem.code === 'conflict' ? (
              <Link href="/segments" className={buttonClass()}>
                All segments
              </Link>
            ) : (
              <Button onClick={() => void found.refetch()}>Try again</Button>
            )
          }
        >
          {problem.message}
        </ErrorState>
      ) : model === undefined ? (
        <div role="status" aria-label="Loading the model" className="grid gap-4 px-(--pad)">
          <Skeleton className="h-40 w-full" />
          <Skeleton className="h-80 w-full" />
        </div>
      ) : (
        <>
          <TopsSection model={model} />
          <div className="grid border-line border-t desktop:grid-cols-2">
            <DriversCard model={model} />
            <CalibrationCard model={model} />
          </div>
        </>
      )}
    </Page>
  );
}
