'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Building2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { kindWords } from '../../lib/role-words.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { Page, PageTitle } from '../shell/index.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { ExhibitorsDialog } from './organisations/exhibitors-dialog.tsx';
import { OrganisationDialog } from './organisations/organisation-dialog.tsx';
import { OrganisationTable } from './organisations/organisation-table.tsx';
import { PeopleSection } from './people-section.tsx';
import { rowsOf } from './rows.ts';

type Asked = 'invite' | 'organisation' | 'exhibitors';

/** Who can sign in and who is invited: of one organisation, or of all with the organisations below. */
export function PeoplePage({ organisation }: { readonly organisation: string | null }) {
  const people = useQuery(apiQuery('people.list', {}));
  const invitations = useQuery(apiQuery('people.invitations', {}));
  const organisations = useQuery(apiQuery('organisations.list', {}));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const parts = [people, invitations, organisations];
  const failed = parts.find(({ isError }) => isError);
  const known = people.data && invitations.data && organisations.data && { ...people.data, ...invitations.data, ...organisations.data };
  const one = known?.organisations.find(({ id }) => id === organisation);
  const rows = known ? rowsOf(known).filter((row) => organisation === null || row.organisation?.id === organisation) : [];
  const many = (state: string) => rows.filter((row) => row.state === state).length;
  const there = rows.filter(({ of }) => of.kind === 'person').length;
  const title = organisation === null ? 'People' : (one?.name ?? 'Organisation');
  return (
    <Page crumbs={organisation === null ? [{ label: 'People' }] : [{ label: 'People', href: '/people' }, { label: title }]}>
      <PageTitle
        title={title}
        meta={
          known && (
            <>
              {one && <span>{kindWords[one.kind]}</span>}
              <span>
                {number(there)} {there === 1 ? 'person' : 'people'}
              </span>
              <span>{number(many('invited'))} invited</span>
              <span>{number(many('suspended'))} suspended</span>
            </>
          )
        }
        actions={
          known &&
          (organisation === null || one) && (
            <>
              {one && one.kind !== 'platform' && <Button onClick={() => setAsked('exhibitors')}>Exhibitors it counts</Button>}
              <Button icon={one ? undefined : <Building2 aria-hidden="true" />} onClick={() => setAsked('organisation')}>
                {one ? 'Rename' : 'Add an organisation'}
              </Button>
              <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setAsked('invite')}>
                Invite somebody
              </Button>
            </>
          )
        }
      />
      {failed?.error ? (
        <ErrorState
          title="The people could not be loaded"
          errorId={problemOf(failed.error).errorId}
          actions={<Button onClick={() => void Promise.all(parts.map(({ refetch }) => refetch()))}>Try again</Button>}
        >
          {problemOf(failed.error).message}
        </ErrorState>
      ) : !known ? (
        <div role="status" aria-label="Loading people" className="grid gap-3 px-(--pad) pb-10">
          {['a', 'b', 'c', 'd', 'e'].map((key) => (
            <Skeleton key={key} className="h-6 w-full" />
          ))}
        </div>
      ) : organisation !== null && !one ? (
        <EmptyState title="There is no such organisation">The page People lists those there are.</EmptyState>
      ) : (
        <>
          <PeopleSection rows={rows} organisations={known.organisations} of={one ?? null} />
          {!one && <OrganisationTable organisations={known.organisations} people={known.people} />}
          {asked === 'invite' && <InviteDialog organisations={known.organisations} of={one ?? null} onClose={close} />}
          {asked === 'organisation' && <OrganisationDialog organisation={one ?? null} onClose={close} />}
          {asked === 'exhibitors' && one && <ExhibitorsDialog organisation={one} onClose={close} />}
        </>
      )}
    </Page>
  );
}
