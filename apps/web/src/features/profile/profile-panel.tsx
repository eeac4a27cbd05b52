'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { ForbiddenState } from '@marquee/ui/forbidden-state';
import { cn } from '@marquee/ui/lib/cn';
import { Spinner } from '@marquee/ui/spinner';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { day, figure, figureInWords } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { BaseMenu } from './base-menu.tsx';
import { LoadingProfile } from './loading-profile.tsx';
import { ProfileKey } from './profile-key.tsx';
import { ProfileSheet } from './profile-sheet.tsx';
import { useBase } from './use-base.ts';

export interface ProfileQuery {
  /** A definition that parses, or null for everyone in scope. Give the settled one: each new value asks again. */
  readonly definition: unknown;
  readonly asOf?: string | undefined;
}

/** Who an audience is, against a base that can be chosen. Keeps the old figures, dimmed, until the new ones land. */
export function ProfilePanel({ query, note }: { readonly query: ProfileQuery; readonly note?: ReactNode }) {
  const headingId = useId();
  const { dataAsOf } = usePerson();
  const [base, chooseBase] = useBase();
  const profile = useQuery(
    apiQuery(
      'audiences.profile',
      { definition: query.definition, base, ...(query.asOf === undefined ? {} : { asOf: query.asOf }) },
      { placeholderData: keepPreviousData, staleTime: 60_000 },
    ),
  );
  const { data } = profile;
  return (
    <section aria-labelledby={headingId} aria-busy={profile.isFetching} data-tour="profile" className="border-line border-t">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--pad) pt-5 pb-4">
        <h2 id={headingId} className="font-semibold text-section tracking-[-0.01em]">
          Profile
        </h2>
        <p className="leading-7">
          {data !== undefined && (
            <>
              <span className={cn(profile.isPlaceholderData && 'text-ink-3')}>{figureInWords(data.audience)} moviegoers</span> compared with{' '}
            </>
          )}
          <BaseMenu base={base} label={data?.baseLabel ?? 'the base'} onChoose={chooseBase} />{' '}
          {data !== undefined && (
            <span className="text-ink-3">
              {data.asOf === dataAsOf ? figure(data.base) : `${figure(data.base)}, as of ${day(data.asOf)}`}
            </span>
          )}
        </p>
        {profile.isFetching && <Spinner className="text-ink-3" />}
        <ProfileKey />
      </header>
      {note}
      {profile.isError ? (
        <ProfileProblem error={profile.error} onRetry={() => void profile.refetch()} />
      ) : data === undefined ? (
        <LoadingProfile />
      ) : (
        <div className={cn('transition-opacity', profile.isPlaceholderData && 'opacity-55')}>
          <ProfileSheet profile={data} />
        </div>
      )}
    </section>
  );
}

function ProfileProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const problem = problemOf(error);
  if (problem.code === 'forbidden') return <ForbiddenState title="Profiles are not part of your role">{problem.message}</ForbiddenState>;
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
