'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { roleWords } from '../../lib/role-words.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { Page, PageTitle } from '../shell/index.ts';
import { Leave } from './leave.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** Who one is here, how one signs in, and where one is signed in. */
export function AccountPage() {
  const person = usePerson();
  const account = useQuery(apiQuery('account.open', {}));
  return (
    <Page crumbs={[{ label: 'Your account' }]}>
      <PageTitle
        title="Your account"
        meta={
          <>
            {account.data && <span>{account.data.email}</span>}
            <span>
              {roleWords[person.role] ?? person.role} at {person.organisation.name}
            </span>
          </>
        }
      />
      {account.isError ? (
        <ErrorState
          title="Your account could not be loaded"
          errorId={problemOf(account.error).errorId}
          actions={<Button onClick={() => void account.refetch()}>Try again</Button>}
        >
          {problemOf(account.error).message}
        </ErrorState>
      ) : account.isPending ? (
        <div role="status" aria-label="Loading your account" className="grid gap-3 px-(--pad) pb-10">
          {['a', 'b', 'c', 'd'].map((key) => (
            <Skeleton key={key} className="h-6 w-full" />
          ))}
        </div>
      ) : (
        <>
          <NameForm key={account.data.name} name={account.data.name} />
          <PasswordForm email={account.data.email} />
          <SecondFactor recoveryCodesLeft={account.data.recoveryCodesLeft} />
          <Sessions sessions={account.data.sessions} />
          <Leave />
        </>
      )}
    </Page>
  );
}
