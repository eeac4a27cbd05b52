'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { Page, PageTitle } from '../shell/index.ts';
import { KeyTable } from './key-table.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { ShownKeyDialog } from './shown-key-dialog.tsx';
import type { Shown } from './words.ts';

/** The keys of programs: made, rotated and revoked here, each shown once. */
export function ApiKeysPage() {
  const found = useQuery(apiQuery('apiKeys.list', {}));
  const organisations = useQuery(apiQuery('organisations.list', {}));
  const [making, setMaking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const all = organisations.data?.organisations ?? [];
  const failed = [found, organisations].find(({ isError }) => isError);
  return (
    <Page crumbs={[{ label: 'API keys' }]}>
      <PageTitle
        title="API keys"
        meta={
          <>
            <span>what programs ask with, in the name of an organisation and under its rules</span>
            <a href="/api-reference" className="text-accent-ink">
              API reference
            </a>
          </>
        }
        actions={
          <Button
            variant="primary"
            icon={<Plus aria-hidden="true" />}
            blockedBy={all.length === 0 ? 'The organisations are not loaded yet.' : undefined}
            onClick={() => setMaking(true)}
          >
            Make a key
          </Button>
        }
      />
      {failed ? (
        <ErrorState
          title="The keys could not be loaded"
          errorId={problemOf(failed.error).errorId}
          actions={<Button onClick={() => void Promise.all([found.refetch(), organisations.refetch()])}>Try again</Button>}
        >
          {problemOf(failed.error).message}
        </ErrorState>
      ) : found.data === undefined ? (
        <div role="status" aria-label="Loading the keys" className="px-(--pad)">
          <Skeleton className="h-24 w-full" />
        </div>
      ) : found.data.keys.length === 0 ? (
        <EmptyState title="No key yet">
          A program that asks for figures or sends segments needs one: of an organisation, with a role and scopes.
        </EmptyState>
      ) : (
        <KeyTable keys={found.data.keys} names={new Map(all.map(({ id, name }) => [id, name]))} onRotated={setShown} />
      )}
      {making && (
        <NewKeyDialog
          organisations={all}
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setShown(made);
          }}
        />
      )}
      {shown && <ShownKeyDialog shown={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
