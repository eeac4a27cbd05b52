'use client';
import { buttonClass } from '@marquee/ui/button';
import { Deferred } from '@marquee/ui/deferred';
import { ErrorState } from '@marquee/ui/error-state';
import { ForbiddenState } from '@marquee/ui/forbidden-state';
import { fetchCode } from '@marquee/ui/lib/code';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { Page } from '../shell/index.ts';
import type { BuilderProps } from './builder.tsx';
import { linkedDraft } from './draft/draft-link.ts';
import { type DraftKey, type KeptDraft, keptDraft } from './draft/kept-draft.ts';
import type { Opened } from './opened.ts';
import { useAddress } from './use-address.ts';

// The server draws the skeleton alone: what is being edited lives in the browser. The code comes while the segment is asked for.
const loadBuilder = () => import('./builder.tsx');
if (typeof window !== 'undefined') void fetchCode(loadBuilder, { ahead: true });

const segments = { label: 'Segments', href: '/segments' };

/** A new segment, begun with nothing or with the draft that this tab kept. */
export function NewSegment() {
  const draftKey = useDraftKey('new');
  const kept = useKept(draftKey);
  return (
    <Page crumbs={[segments, { label: 'New segment' }]}>
      {kept === undefined ? <LoadingBuilder /> : <Building opened={null} shownVersion={null} kept={kept} draftKey={draftKey} />}
    </Page>
  );
}

/** A saved segment, opened for editing; another version of it read-only when the address asks for one. */
export function SegmentBuilder({ id }: { readonly id: string }) {
  const { version } = useAddress();
  const draftKey = useDraftKey(id);
  const kept = useKept(draftKey);
  const opened = useQuery(
    apiQuery(
      'segments.open',
      { id },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  const other = version !== null && opened.data !== undefined && version !== opened.data.version.version ? version : null;
  const shown = useQuery(
    apiQuery('segments.open', { id, version: other ?? 1 }, { enabled: other !== null, staleTime: Number.POSITIVE_INFINITY }),
  );
  const error = opened.error ?? (other === null ? null : shown.error);
  return (
    <Page crumbs={[segments, { label: opened.data?.segment.name ?? 'Segment' }]}>
      {error !== null ? (
        <OpenProblem error={error} id={id} version={opened.data === undefined ? null : other} />
      ) : opened.data === undefined || kept === undefined || (other !== null && shown.data === undefined) ? (
        <LoadingBuilder />
      ) : (
        <Building key={id} opened={opened.data} shownVersion={shownOf(other, shown.data)} kept={kept} draftKey={draftKey} />
      )}
    </Page>
  );
}

function shownOf(version: number | null, opened: Opened | undefined): Opened | null {
  return version === null ? null : (opened ?? null);
}

/** The key of this person's own draft: drafts are not shared between people. */
function useDraftKey(of: string): DraftKey {
  const { id } = usePerson();
  return useMemo(() => ({ personId: id, of }), [id, of]);
}

/** The kept draft once the page is in a browser; undefined before. */
function useKept(key: DraftKey): KeptDraft | null | undefined {
  const [kept, setKept] = useState<KeptDraft | null | undefined>(undefined);
  // The outside systems are the tab's session storage and its address, which a server does not have.
  useEffect(() => {
    const linked = linkedDraft(window.location.hash);
    if (linked === undefined) return setKept(keptDraft(key));
    // From here on it is this reader's draft; the address says again what it is the address of.
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
    setKept({ state: { document: linked, text: null }, basedOnRevision: null, linked: true });
  }, [key]);
  return kept;
}

/** `version`: the segment is there, and that version of it is what was asked for. */
function OpenProblem({ error, id, version }: { readonly error: unknown; readonly id: string; readonly version: number | null }) {
  const problem = problemOf(error);
  const back = (
    <Link href="/segments" className={buttonClass({})}>
      All segments
    </Link>
  );
  if (problem.code === 'forbidden')
    return (
      <ForbiddenState title="This segment is not for your role" actions={back}>
        {problem.message}
      </ForbiddenState>
    );
  if (problem.code === 'not_found' && version !== null)
    return (
      <ErrorState
        title={`There is no version ${version}`}
        actions={
          <Link href={`/segments/${id}`} className={buttonClass({})}>
            Open the latest version
          </Link>
        }
      >
        {problem.message}
      </ErrorState>
    );
  return (
    <ErrorState title={problem.code === 'not_found' ? 'There is no such segment' : problem.title} actions={back} errorId={problem.errorId}>
      {problem.code === 'not_found' ? `Nothing is saved under ${id}, or it belongs to another organisation.` : problem.message}
    </ErrorState>
  );
}

/** The builder, once its code is there. */
function Building(building: BuilderProps) {
  return <Deferred load={loadBuilder} with={building} loading={<LoadingBuilder />} />;
}

function LoadingBuilder() {
  return (
    <div aria-busy="true" className="grid gap-4 px-(--pad) pt-5">
      <span className="sr-only">Opening the builder</span>
      <Skeleton className="h-7 w-72" />
      <Skeleton className="h-48" />
      <Skeleton className="h-28" />
    </div>
  );
}
