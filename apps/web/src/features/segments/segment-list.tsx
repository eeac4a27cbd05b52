'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { ForbiddenState } from '@marquee/ui/forbidden-state';
import { LiveRegion } from '@marquee/ui/live-region';
import { SearchBox } from '@marquee/ui/search-box';
import { Segmented } from '@marquee/ui/segmented';
import { useQuery } from '@tanstack/react-query';
import { Archive, ChartNoAxesColumn, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { comparePath, mostCompared } from '../../lib/compare-address.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { Page, PageTitle } from '../shell/index.ts';
import { LoadingRows } from './loading-rows.tsx';
import { matching, type SegmentRow, tagged, tagsOf } from './row.ts';
import { SegmentTable } from './segment-table.tsx';
import { TagChips } from './tag-chips.tsx';
import { useSegmentActions } from './use-segment-actions.ts';
import { useView } from './use-view.ts';

const shelves = [
  { value: 'living', label: 'In use' },
  { value: 'archived', label: 'Archived' },
] as const;

/** The page of the organisation's segments. */
export function SegmentList() {
  const person = usePerson();
  const [view, change] = useView();
  const segments = useQuery(apiQuery('segments.list', { archived: view.archived }));
  const all = segments.data?.segments ?? [];
  const found = matching(tagged(all, view.tag), view.search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const actions = useSegmentActions();
  // What is out of sight is not archived with the rest.
  const picked = new Set(found.flatMap(({ id }) => (chosen.has(id) && !view.archived ? [id] : [])));
  const pick = (ids: readonly string[], is: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (is) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const create = (
    <Link href="/segments/new" className={buttonClass({ variant: 'primary' })}>
      <Plus aria-hidden="true" />
      New segment
    </Link>
  );
  return (
    <Page crumbs={[{ label: 'Segments' }]}>
      <PageTitle title="Segments" meta={<span>Saved audiences of {person.organisation.name}</span>} actions={create} />
      <div className="flex flex-wrap items-center gap-3 px-(--pad) pb-4">
        <SearchBox
          label="Find a segment"
          placeholder="Find by name or author"
          value={view.search}
          onValueChange={(search) => change({ search })}
        />
        <Segmented
          label="Which segments"
          options={shelves}
          value={view.archived ? 'archived' : 'living'}
          onValueChange={(shelf) => change({ archived: shelf === 'archived' })}
        />
        {picked.size > 0 && <ComparePicked picked={found.filter(({ id }) => picked.has(id))} />}
        {picked.size > 0 && (
          <Button
            icon={<Archive aria-hidden="true" />}
            busy={actions.archiving}
            onClick={() => actions.archiveMany([...picked], () => setChosen(new Set()))}
          >
            Archive {picked.size}
          </Button>
        )}
        {segments.data !== undefined && (
          <span className="text-ink-3">
            {found.length} {found.length === 1 ? 'segment' : 'segments'}
          </span>
        )}
      </div>
      <TagChips tags={tagsOf(all)} chosen={view.tag} onChoose={(tag) => change({ tag })} />
      <LiveRegion>{segments.data !== undefined && (view.search !== '' || view.tag !== '') ? `${found.length} found` : ''}</LiveRegion>
      <div className="px-(--pad) pb-10" data-tour="segments">
        {segments.isPending ? (
          <LoadingRows />
        ) : segments.isError ? (
          <ListProblem error={segments.error} onRetry={() => void segments.refetch()} />
        ) : found.length > 0 ? (
          <SegmentTable rows={found} view={view} picked={picked} onPick={pick} onSort={change} />
        ) : view.search !== '' || view.tag !== '' ? (
          <EmptyState
            title="No segment matches"
            className="px-0"
            actions={
              <Button onClick={() => change({ search: '', tag: '' })}>
                {view.tag === '' ? 'Clear the search' : 'Clear search and tag'}
              </Button>
            }
          >
            Nothing {view.archived ? 'archived ' : ''}has{' '}
            {view.search === ''
              ? `the tag “${view.tag}”.`
              : `“${view.search}” in its name, author, use or tags${view.tag === '' ? '' : `, and the tag “${view.tag}”`}.`}
          </EmptyState>
        ) : view.archived ? (
          <EmptyState title="Nothing is archived" className="px-0">
            Segments you archive leave the list and wait here; they can be brought back at any time.
          </EmptyState>
        ) : (
          <EmptyState title="No segments yet" className="px-0" actions={create}>
            A segment is a saved definition of an audience: who they are, what they saw, and when. Make the first one.
          </EmptyState>
        )}
      </div>
    </Page>
  );
}

/** Two to five of the list side by side, as they are now. */
function ComparePicked({ picked }: { readonly picked: readonly SegmentRow[] }) {
  const router = useRouter();
  const path = comparePath(...picked.map(({ id, latestVersion }) => ({ kind: 'segment', id, version: latestVersion }) as const));
  const blockedBy = picked.length > mostCompared ? `At most ${mostCompared} are compared.` : undefined;
  return (
    <Button icon={<ChartNoAxesColumn aria-hidden="true" />} blockedBy={blockedBy} onClick={() => router.push(path)}>
      Compare {picked.length}
    </Button>
  );
}

function ListProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const problem = problemOf(error);
  if (problem.code === 'forbidden')
    return (
      <ForbiddenState title="Segments are not part of your role" className="px-0">
        {problem.message}
      </ForbiddenState>
    );
  return (
    <ErrorState
      title="The list could not be loaded"
      errorId={problem.errorId}
      className="px-0"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      {problem.message}
    </ErrorState>
  );
}
