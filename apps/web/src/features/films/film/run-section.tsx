'use client';
import { Button } from '@marquee/ui/button';
import { FileOriginContext } from '@marquee/ui/charts/chart-card';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { cn } from '@marquee/ui/lib/cn';
import { fileNameOf } from '@marquee/ui/lib/csv';
import { Segmented } from '@marquee/ui/segmented';
import { Select } from '@marquee/ui/select';
import { Skeleton } from '@marquee/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CalendarOff, ShieldCheck } from 'lucide-react';
import { useId } from 'react';
import { privacyWords } from '../../../lib/privacy-words.ts';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Decline } from './decline.tsx';
import { Moments } from './moments.tsx';
import { RunChart } from './run-chart.tsx';
import { placesOf } from './run-view.ts';
import { useRunView } from './use-run-view.ts';
import { WeekendTable } from './weekend-table.tsx';
import { byOptions } from './words.ts';

const steps = [
  { value: 'day', label: 'Run day' },
  { value: 'weekend', label: 'Weekend' },
] as const;
const measures = [
  { value: 'visits', label: 'Visits' },
  { value: 'moviegoers', label: 'Moviegoers' },
] as const;

/** How who comes changed over a film's run, by what is chosen. */
export function RunSection({ id, title }: { readonly id: string; readonly title: string }) {
  const headingId = useId();
  const { by, step, measure, change } = useRunView();
  const found = useQuery(apiQuery('films.run', { id, by, measure }, { placeholderData: keepPreviousData, staleTime: 60_000 }));
  const run = found.data;
  const places = run ? placesOf(run, step) : [];
  const problem = found.isError ? problemOf(found.error) : null;
  const ofVisits = byOptions.find(({ value }) => value === by)?.of === 'visits';
  return (
    <section aria-labelledby={headingId} aria-busy={found.isFetching} className="border-line border-t">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--pad) pt-5 pb-4">
        <h2 id={headingId} className="font-semibold text-section tracking-[-0.01em]">
          Evolution over the run
        </h2>
        <p className="text-ink-2">{measure === 'visits' ? 'share of visits' : 'share of moviegoers, each by the first visit'}</p>
        <span className="ml-auto flex flex-wrap items-center gap-2 print:hidden">
          <Select
            aria-label="By"
            options={byOptions}
            value={by}
            onValueChange={(value) => change({ by: byOptions.find((one) => one.value === value)?.value ?? 'gender' })}
          />
          <Segmented label="Step" options={steps} value={step} onValueChange={(value) => change({ step: value })} />
          <Segmented
            label="Measure"
            options={ofVisits ? measures.slice(0, 1) : measures}
            value={measure}
            onValueChange={(value) => change({ measure: value })}
          />
        </span>
      </header>
      {problem !== null ? (
        <ErrorState
          title={isBudgetSpent(problem) ? problem.title : 'The run could not be worked out'}
          errorId={problem.errorId}
          actions={isBudgetSpent(problem) ? undefined : <Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problem.message}
        </ErrorState>
      ) : run === undefined ? (
        <div role="status" aria-label="Loading the run" className="px-(--pad) pb-5">
          <Skeleton className="h-80 w-full" />
        </div>
      ) : run.releaseDate === null ? (
        <EmptyState icon={<CalendarOff aria-hidden="true" />} title="Without a release date there is no run">
          An administrator of the platform can enter it in the catalogue of films.
        </EmptyState>
      ) : places.length === 0 ? (
        <EmptyState
          icon={<ShieldCheck aria-hidden="true" />}
          title={`No part of its run was seen by ${run.privacy.smallest} moviegoers yet`}
        >
          Figures of fewer could point at a person. A film that is to come has its run once it is out.
        </EmptyState>
      ) : (
        <FileOriginContext
          value={{
            name: fileNameOf(title, 'run', run.asOf),
            lines: [
              ['Film', title],
              ['Released', run.releaseDate],
              ['As of', run.asOf],
              ['By', run.label],
              ['Of', run.measure === 'visits' ? 'visits' : 'moviegoers, by their first visit'],
              ['Privacy', privacyWords(run.privacy)],
            ],
          }}
        >
          <div className={cn('transition-opacity', found.isPlaceholderData && 'opacity-55')}>
            <div className="grid grid-cols-12 border-line border-t">
              <RunChart run={run} places={places} step={step} className="col-span-7 max-desk:col-span-12" />
              <div className="col-span-5 min-w-0 border-line border-l max-desk:col-span-12 max-desk:border-t max-desk:border-l-0">
                <Moments run={run} />
                <Decline run={run} />
              </div>
            </div>
            <WeekendTable run={run} />
          </div>
          <p className="flex items-center gap-2 px-(--pad) pb-5 text-ink-2 text-small">
            <ShieldCheck aria-hidden="true" className="size-[15px] shrink-0 text-ink-3" />
            {privacyWords(run.privacy)}
          </p>
        </FileOriginContext>
      )}
    </section>
  );
}
