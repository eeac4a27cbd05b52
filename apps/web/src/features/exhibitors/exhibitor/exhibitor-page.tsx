'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day, number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Grants } from '../../grants/index.ts';
import { Page, PageTitle } from '../../shell/index.ts';
import { Diagnostics } from '../diagnostics.tsx';
import { ReasonTable } from '../reason-table.tsx';
import { Runs } from '../runs/runs.tsx';
import { Sources } from '../sources/sources.tsx';
import { FeedList } from './feed-list.tsx';
import { Keys } from './keys.tsx';
import { RenameExhibitor } from './rename-exhibitor.tsx';
import { Sites } from './sites.tsx';
import { Upload } from './upload.tsx';

/** Soon enough that somebody who uploads a file sees what came of it. */
const againMs = 10_000;

/** The page of one exhibitor: its feeds and promises, sites, keys, and what was refused of it. */
export function ExhibitorPage({ id }: { readonly id: string }) {
  const found = useQuery(apiQuery('exhibitors.open', { id }, { refetchInterval: againMs }));
  const [renaming, setRenaming] = useState(false);
  const name = found.data?.exhibitor.name ?? id;
  return (
    <Page crumbs={[{ label: 'Exhibitors', href: '/exhibitors' }, { label: name }]}>
      <PageTitle
        title={name}
        meta={
          found.data && (
            <>
              <span className="font-mono text-small">{id}</span>
              <span>
                {number(found.data.exhibitor.sites)} {found.data.exhibitor.sites === 1 ? 'site' : 'sites'}
              </span>
              <Link href={`/erasures?${new URLSearchParams({ exhibitor: id })}`}>Erase a moviegoer</Link>
              <span>{found.data.exhibitor.reaches === null ? 'no visit yet' : `reaches ${day(found.data.exhibitor.reaches)}`}</span>
            </>
          )
        }
        actions={found.data && <Button onClick={() => setRenaming(true)}>Rename</Button>}
      />
      {found.isPending ? (
        <div role="status" aria-label="Loading the exhibitor" className="px-(--pad)">
          <Skeleton className="h-40 w-full" />
        </div>
      ) : found.isError ? (
        <ErrorState
          title={problemOf(found.error).code === 'not_found' ? 'There is no such exhibitor' : 'The exhibitor could not be loaded'}
          errorId={problemOf(found.error).errorId}
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : (
        <>
          <FeedList exhibitor={id} feeds={found.data.exhibitor.feeds} />
          <Sources exhibitor={id} />
          <Keys exhibitor={id} keys={found.data.keys} />
          <Grants exhibitor={id} />
          <Sites exhibitor={id} sites={found.data.sites} />
          <Upload exhibitor={id} />
          <Runs exhibitor={id} />
          <Diagnostics exhibitor={id} />
          <ReasonTable exhibitor={id} />
        </>
      )}
      {renaming && <RenameExhibitor id={id} name={name} onClose={() => setRenaming(false)} />}
    </Page>
  );
}
