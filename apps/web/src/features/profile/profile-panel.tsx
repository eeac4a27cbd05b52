'use client';
import { Button } from '@marquee/ui/button';
import { FileOriginContext } from '@marquee/ui/charts/chart-card';
import { ErrorState } from '@marquee/ui/error-state';
import { ForbiddenState } from '@marquee/ui/forbidden-state';
import { IconButton } from '@marquee/ui/icon-button';
import { cn } from '@marquee/ui/lib/cn';
import { download } from '@marquee/ui/lib/csv';
import { Spinner } from '@marquee/ui/spinner';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import { day, figure, figureInWords, type ShownOrHidden } from '../../lib/format.ts';
import { isBudgetSpent, problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { baseLabel } from './base-label.ts';
import { BaseMenu } from './base-menu.tsx';
import { LoadingProfile } from './loading-profile.tsx';
import { originOf, profileCsv, type Subject } from './profile-file.ts';
import { ProfileKey } from './profile-key.tsx';
import { ProfileSheet } from './profile-sheet.tsx';
import { useBase } from './use-base.ts';

export interface ProfileQuery {
  /** A definition that parses, or null for everyone in scope. Give the settled one: each new value asks again. */
  readonly definition: unknown;
  readonly asOf?: string | undefined;
  /** The audience is being counted again. Until the new number is there, the old profile stays and no new one is asked for. */
  readonly counting?: boolean;
  /** The audience as it was counted, where it was. */
  readonly audience?: ShownOrHidden | undefined;
  readonly subject: Subject;
}

/** Who an audience is, against a base that can be chosen. Keeps the old figures, dimmed, until the new ones land. */
export function ProfilePanel({ query, note }: { readonly query: ProfileQuery; readonly note?: ReactNode }) {
  const headingId = useId();
  const cache = useQueryClient();
  const { dataAsOf } = usePerson();
  const [base, chooseBase] = useBase();
  const counting = query.counting ?? false;
  const profile = useQuery(
    apiQuery(
      'audiences.profile',
      { definition: query.definition, base, ...(query.asOf === undefined ? {} : { asOf: query.asOf }) },
      { placeholderData: keepPreviousData, staleTime: 60_000, enabled: !counting },
    ),
  );
  const segments = useQuery(apiQuery('segments.list', { archived: false }, { enabled: base.kind === 'segment', staleTime: 30_000 }));
  // The outside system is the engine: the count is to come first, so a profile that is no longer needed is cancelled.
  useEffect(() => {
    if (counting) void cache.cancelQueries({ queryKey: ['audiences', 'profile'] });
  }, [cache, counting]);
  const { data } = profile;
  const stale = counting || profile.isPlaceholderData;
  // Of too few there is nothing to read, to keep or to print.
  const hasCharts = data === undefined || data.audience.shown;
  const audience = query.audience ?? data?.audience;
  const asOf = query.asOf ?? dataAsOf;
  const origin = data === undefined ? { name: '', lines: [] } : originOf(query.subject, data, data.baseLabel);
  return (
    <section aria-labelledby={headingId} aria-busy={counting || profile.isFetching} data-tour="profile" className="border-line border-t">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--pad) pt-5 pb-4">
        <h2 id={headingId} className="font-semibold text-section tracking-[-0.01em]">
          Profile
        </h2>
        <p className="min-w-0 leading-7">
          {audience !== undefined && (
            <>
              <span className={cn(counting && 'text-ink-3')}>{figureInWords(audience)} moviegoers</span> compared with{' '}
            </>
          )}
          <BaseMenu base={base} label={baseLabel(base, segments.data?.segments) ?? data?.baseLabel ?? 'the base'} onChoose={chooseBase} />{' '}
          {data !== undefined && (
            <span className="text-ink-3">
              <span className={cn(stale && 'opacity-55')}>{figure(data.base)}</span>
              {asOf !== null && asOf !== dataAsOf && `, as of ${day(asOf)}`}
            </span>
          )}
        </p>
        {(counting || profile.isFetching) && <Spinner className="text-ink-3" />}
        {hasCharts && <ProfileKey />}
        {data !== undefined && hasCharts && !stale && (
          <span className="flex print:hidden">
            <IconButton
              label="Download the whole profile, CSV"
              onClick={() => download(`${origin.name}_profile.csv`, profileCsv(origin, data))}
            >
              <Download aria-hidden="true" />
            </IconButton>
            <IconButton label="Print" onClick={() => window.print()}>
              <Printer aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </header>
      {note}
      {profile.isError ? (
        <ProfileProblem error={profile.error} onRetry={() => void profile.refetch()} />
      ) : data === undefined ? (
        <LoadingProfile />
      ) : (
        <div className={cn('transition-opacity', stale && 'opacity-55')}>
          <FileOriginContext value={origin}>
            <ProfileSheet profile={data} />
          </FileOriginContext>
        </div>
      )}
    </section>
  );
}

function ProfileProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const problem = problemOf(error);
  if (problem.code === 'forbidden') return <ForbiddenState title="Profiles are not part of your role">{problem.message}</ForbiddenState>;
  if (isBudgetSpent(problem)) return <ErrorState title={problem.title}>{problem.message}</ErrorState>;
  return (
    <ErrorState
      title="The profile could not be worked out"
      errorId={problem.errorId}
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      {problem.message}
    </ErrorState>
  );
}
