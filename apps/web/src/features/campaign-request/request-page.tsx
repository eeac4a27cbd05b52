'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { ConfirmDialog } from '@marquee/ui/small-dialogs';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { number } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../lib/trpc.tsx';
import { NewCampaignDialog } from '../campaigns/index.ts';
import { Page, PageTitle } from '../shell/index.ts';
import { RequestForm } from './request-form.tsx';
import { SavedLine, SaveTrouble } from './saved-line.tsx';
import type { Opened } from './types.ts';
import { useDraft } from './use-draft.ts';

/** The page on which a campaign's request is written and submitted. */
export function RequestPage({ id }: { readonly id: string }) {
  // What is written is this page's own from then on: a later answer must not take its place.
  const found = useQuery(
    apiQuery(
      'campaigns.open',
      { id },
      { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  const crumbs = [
    { label: 'Campaigns', href: '/campaigns' },
    { label: found.data?.name ?? 'Campaign', href: `/campaigns/${id}` },
    { label: 'Request' },
  ];
  if (found.data?.may.includes('edit')) return <Editor key={found.data.id} opened={found.data} />;
  return (
    <Page crumbs={crumbs}>
      <PageTitle title={found.data?.name ?? 'Campaign'} />
      {found.isPending ? (
        <div role="status" aria-label="Loading the request" className="px-(--pad)">
          <Skeleton className="h-60 w-full" />
        </div>
      ) : found.isError ? (
        <ErrorState
          title={problemOf(found.error).code === 'not_found' ? 'There is no such campaign' : 'The request could not be loaded'}
          errorId={problemOf(found.error).errorId}
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : (
        <ErrorState
          title="This request is submitted"
          actions={
            <Link href={`/campaigns/${id}`} className={buttonClass()}>
              Open the campaign
            </Link>
          }
        >
          Take it back on its page to change it, or change there what is asked of one exhibitor.
        </ErrorState>
      )}
    </Page>
  );
}

function Editor({ opened }: { readonly opened: Opened }) {
  const router = useRouter();
  const cache = useQueryClient();
  const state = useDraft(opened);
  const [asking, setAsking] = useState(false);
  const [copying, setCopying] = useState(false);
  const { draft, issues, saved, revision } = state;
  const open = issues.filter(({ severity }) => severity === 'error').length;
  const submit = useMutation(
    apiMutation('campaigns.submit', {
      onSuccess: async ({ asked, tooFew }) => {
        await cache.invalidateQueries({ queryKey: ['campaigns'] });
        toast.success(`${number(asked)} ${asked === 1 ? 'exhibitor is' : 'exhibitors are'} asked`, {
          ...(tooFew > 0 ? { description: `${number(tooFew)} had too few moviegoers of the segment.` } : {}),
        });
        router.push(`/campaigns/${opened.id}`);
      },
      onError: (error) => {
        setAsking(false);
        toast.error('Not submitted', { description: problemOf(error).message });
      },
    }),
  );
  const blockedBy =
    saved !== 'saved'
      ? 'It is submitted once it is saved'
      : open > 0
        ? `Finish ${open === 1 ? '1 thing' : `${number(open)} things`} to submit`
        : undefined;
  return (
    <Page
      crumbs={[{ label: 'Campaigns', href: '/campaigns' }, { label: draft.name, href: `/campaigns/${opened.id}` }, { label: 'Request' }]}
    >
      <PageTitle
        title={draft.name === '' ? 'Campaign' : draft.name}
        meta={
          <>
            <SavedLine {...state} />
            <span>{open === 0 ? 'Nothing is left to do' : `${number(open)} left to do`}</span>
          </>
        }
        actions={
          <>
            <Button
              icon={<Copy aria-hidden="true" />}
              blockedBy={saved === 'saved' ? undefined : 'It is copied once it is saved'}
              onClick={() => setCopying(true)}
            >
              Copy
            </Button>
            <Button variant="primary" blockedBy={blockedBy} busy={submit.isPending} onClick={() => setAsking(true)}>
              Submit
            </Button>
          </>
        }
      />
      <SaveTrouble {...state} />
      <RequestForm opened={opened} state={state} />
      {copying && <NewCampaignDialog copyOf={{ id: opened.id, name: draft.name }} onClose={() => setCopying(false)} />}
      {asking && (
        <ConfirmDialog
          title="Submit the request?"
          action="Submit"
          hurts={false}
          busy={submit.isPending || submit.isSuccess}
          onClose={() => setAsking(false)}
          onConfirm={() => submit.mutate({ id: opened.id, revision })}
        >
          The segment and its audience are frozen as they are now, and each exhibitor is asked. You can take it back until all have decided.
        </ConfirmDialog>
      )}
    </Page>
  );
}
