'use client';
import { buttonClass } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { ForbiddenState } from '@marquee/ui/forbidden-state';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery, type Seeds, ServerState } from '../../lib/trpc.tsx';
import { Page } from '../shell/index.ts';
import { Builder, type Opened } from './builder.tsx';
import { type KeptDraft, keptDraft } from './draft/kept-draft.ts';
import { LoadingBuilder } from './loading-builder.tsx';
import { useAddress } from './use-address.ts';

const segments = { label: 'Segments', href: '/segments' };

export interface SegmentBuilderProps {
  /** Null for a new segment. */
  readonly id: string | null;
  /** What the server found out for the page. */
  readonly seeds: Seeds | null;
  readonly seededAt: number;
}

/** The builder alive: everything that its host loads at the reader's first move. */
export default function SegmentBuilder({ id, seeds, seededAt }: SegmentBuilderProps) {
  return (
    <ServerState seeds={seeds} seededAt={seededAt}>
      {id === null ? <NewSegment seeds={seeds} /> : <SavedSegment id={id} seeds={seeds} />}
    </ServerState>
  );
}

/** A new segment, begun with nothing or with the draft that this tab kept. */
function NewSegment({ seeds }: { readonly seeds: Seeds | null }) {
  const kept = useKept('new');
  return (
    <Page crumbs={[segments, { label: 'New segment' }]}>
      <Builder opened={null} shownVersion={null} kept={kept} draftKey="new" seeds={seeds} />
    </Page>
  );
}

/** A saved segment, opened for editing; another version of it read-only when the address asks for one. */
function SavedSegment({ id, seeds }: { readonly id: string; readonly seeds: Seeds | null }) {
  const { version } = useAddress();
  const kept = useKept(id);
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
        <OpenProblem error={error} id={id} />
      ) : opened.data === undefined || (other !== null && shown.data === undefined) ? (
        <LoadingBuilder />
      ) : (
        <Builder key={id} opened={opened.data} shownVersion={shownOf(other, shown.data)} kept={kept} draftKey={id} seeds={seeds} />
      )}
    </Page>
  );
}

function shownOf(version: number | null, opened: Opened | undefined): Opened | null {
  return version === null ? null : (opened ?? null);
}

/** The draft that this tab kept, as it was when the page opened. A server keeps none. */
function useKept(key: string): KeptDraft | null {
  const [kept] = useState(() => keptDraft(key));
  return kept;
}

function OpenProblem({ error, id }: { readonly error: unknown; readonly id: string }) {
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
  return (
    <ErrorState title={problem.code === 'not_found' ? 'There is no such segment' : problem.title} actions={back} errorId={problem.errorId}>
      {problem.code === 'not_found' ? `Nothing is saved under ${id}, or it belongs to another organisation.` : problem.message}
    </ErrorState>
  );
}
