'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { Page, PageTitle } from '../shell/index.ts';
import { BudgetTable } from './budget-table.tsx';
import { RulesInForce } from './rules-in-force.tsx';
import { TryOthers } from './try-others.tsx';

const days = 30;

/** What figures may tell distributors and studios: the rules, who came near what a day allows, and what other rules would do. */
export function PrivacyPage() {
  const effect = useQuery(apiQuery('figures.effect', {}));
  const used = useQuery(apiQuery('figures.budgets', { days }));
  const failed = [effect, used].find(({ isError }) => isError);
  return (
    <Page crumbs={[{ label: 'Privacy' }]}>
      <PageTitle
        title="Privacy"
        meta={
          used.data && (
            <>
              <span>what figures tell distributors and studios</span>
              <span>
                {number(used.data.organisations.length)} {used.data.organisations.length === 1 ? 'organisation' : 'organisations'} asked in{' '}
                {days} days
              </span>
            </>
          )
        }
      />
      {failed ? (
        <ErrorState
          title="The privacy rules could not be loaded"
          errorId={problemOf(failed.error).errorId}
          actions={<Button onClick={() => void Promise.all([effect.refetch(), used.refetch()])}>Try again</Button>}
        >
          {problemOf(failed.error).message}
        </ErrorState>
      ) : effect.data === undefined || used.data === undefined ? (
        <div role="status" aria-label="Loading the privacy rules" className="px-(--pad)">
          <Skeleton className="h-40 w-full" />
        </div>
      ) : (
        <>
          <RulesInForce rules={effect.data.now} />
          <BudgetTable budget={used.data.budget} organisations={used.data.organisations} days={days} />
          <TryOthers now={effect.data.now} />
        </>
      )}
    </Page>
  );
}
