'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { cn } from '@marquee/ui/lib/cn';
import { LiveRegion } from '@marquee/ui/live-region';
import { Segmented } from '@marquee/ui/segmented';
import { Select } from '@marquee/ui/select';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Page, PageTitle } from '../../shell/index.ts';
import { CodeDetails } from './code-details.tsx';
import { FindFilmDialog } from './find-film-dialog.tsx';
import { MatchSureDialog } from './match-sure-dialog.tsx';
import { NewFilmDialog } from './new-film-dialog.tsx';
import { QueueHelp } from './queue-help.tsx';
import { queueKeys } from './queue-keys.ts';
import { QueueTable } from './queue-table.tsx';
import { useDecisions } from './use-decisions.ts';
import { addressOf, queryOf, type View } from './view.ts';
import { type Code, keyOf, type Queue, titleOf } from './words.ts';

const states = [
  { value: 'open', label: 'Open' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'matched', label: 'Matched' },
] as const;
const orders = [
  { value: 'confidence', label: 'Surest' },
  { value: 'visits', label: 'Most visits' },
] as const;

/** The queue of exhibitors' film codes that are no film of the catalogue yet: worked through by mouse or by keys. */
export function MatchingPage({ given }: { readonly given: View }) {
  const [view, setView] = useState(given);
  const [after, setAfter] = useState<Queue['next']>(null);
  const [at, setAt] = useState(0);
  const [dialog, setDialog] = useState<'find' | 'add' | 'sure' | null>(null);
  const currentRow = useRef<HTMLButtonElement | null>(null);
  const followFocus = useRef(false);
  const { isGone, said, decide, done, undoLast } = useDecisions();
  const exhibitors = useQuery(apiQuery('catalogue.exhibitors', {}));
  const found = useQuery(
    apiQuery(
      'filmMatches.queue',
      { ...queryOf(view), ...(after ? { after } : {}) },
      // What another list has is not shown under the words of this one.
      { placeholderData: (before) => (before?.state === view.state ? before : undefined) },
    ),
  );
  const codes = (found.data?.codes ?? []).filter((code) => !isGone(code, view.state));
  const confident = found.data?.confident ?? 1;
  const current = codes[Math.min(at, codes.length - 1)];
  const currentKey = current && keyOf(current);
  // The outside system is the focus: it goes where the keys went, or to the code that came in the place of one that left.
  useEffect(() => {
    if (followFocus.current && currentKey !== undefined) currentRow.current?.focus();
    followFocus.current = false;
  }, [currentKey]);

  const change = (part: Partial<View>) => {
    const next = { ...view, ...part };
    window.history.replaceState(null, '', addressOf(next));
    setView(next);
    goTo(null);
  };
  const goTo = (place: Queue['next']) => {
    setAfter(place);
    setAt(0);
  };
  const match = (code: Code, place: number) => {
    const film = code.suggestions[place]?.film;
    if (film) decide({ kind: 'accept', code, film });
  };
  const act = (code: Code) => (view.state === 'open' ? match(code, 0) : decide({ kind: 'undo', code, film: code.film }));
  const byKeys = (work: (code: Code) => void) => () => {
    if (!current) return;
    followFocus.current = true;
    work(current);
  };
  const onlyOpen = (work: (code: Code) => void) => byKeys((code) => view.state === 'open' && work(code));
  const onKeyDown = queueKeys({
    move: (by) => byKeys(() => setAt(Math.max(0, Math.min(codes.length - 1, Math.min(at, codes.length - 1) + by))))(),
    pick: (place) => byKeys((code) => (view.state === 'open' ? match(code, place) : place === 0 && act(code)))(),
    reject: onlyOpen((code) => decide({ kind: 'reject', code })),
    undo: byKeys(() => undoLast?.()),
    add: onlyOpen(() => setDialog('add')),
  });
  const sure = codes.filter(({ suggestions: [best] }) => best && best.confidence >= confident).length;
  const names = exhibitors.data?.exhibitors ?? [];
  return (
    <Page crumbs={[{ label: 'Films', href: '/film-catalogue' }, { label: 'Matching' }]}>
      <PageTitle
        title="Film matching"
        meta={
          <span>
            {found.data && view.state === 'open' ? `${number(found.data.total)} film codes; ` : ''}
            {stateWords[view.state]}
          </span>
        }
        actions={
          <>
            <Button blockedBy={undoLast === null ? 'Nothing was decided on this visit.' : undefined} onClick={() => undoLast?.()}>
              Undo the last
            </Button>
            {view.state === 'open' && (
              <Button variant="primary" onClick={() => setDialog('sure')}>
                {sure === 0 ? 'Match the sure ones' : sure === 1 ? 'Match the 1 sure one' : `Match the ${sure} sure ones`}
              </Button>
            )}
          </>
        }
      />
      <div className="flex flex-wrap items-center gap-2 px-(--pad) pb-4">
        <Segmented label="Which film codes" options={states} value={view.state} onValueChange={(state) => change({ state })} />
        {view.state === 'open' && (
          <Segmented label="Order" options={orders} value={view.order} onValueChange={(order) => change({ order })} />
        )}
        <Select
          aria-label="Exhibitor"
          value={view.exhibitor}
          onValueChange={(exhibitor) => change({ exhibitor })}
          options={[{ value: '', label: 'Every exhibitor' }, ...names.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Link href="/film-catalogue" className="ml-auto py-1">
          The catalogue of films
        </Link>
      </div>
      <LiveRegion>{said}</LiveRegion>
      {found.isPending ? (
        <div role="status" aria-label="Loading the film codes" className="px-(--pad)">
          <Skeleton className="h-64 w-full" />
        </div>
      ) : found.isError ? (
        <ErrorState
          title="The film codes could not be loaded"
          errorId={problemOf(found.error).errorId}
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : codes.length === 0 ? (
        <EmptyState title={emptyWords[view.state].title}>{emptyWords[view.state].says}</EmptyState>
      ) : (
        <div className={cn('grid border-line border-t', view.state === 'open' && 'desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]')}>
          <section aria-label="Queue" className="min-w-0 border-line px-(--pad) py-4 desk:border-r">
            <QueueHelp open={view.state === 'open'} />
            <QueueTable
              state={view.state}
              {...{ codes, current, currentRow, confident, onKeyDown }}
              busy={found.isFetching}
              onPick={(code) => setAt(codes.indexOf(code))}
              onAct={act}
            />
          </section>
          {current && view.state === 'open' && (
            <CodeDetails
              key={currentKey}
              code={current}
              confident={confident}
              onMatch={(film) => decide({ kind: 'accept', code: current, film })}
              onReject={() => decide({ kind: 'reject', code: current })}
              onFind={() => setDialog('find')}
              onAdd={() => setDialog('add')}
            />
          )}
        </div>
      )}
      <div className="flex gap-2 px-(--pad) pt-3 pb-10">
        {after !== null && <Button onClick={() => goTo(null)}>First page</Button>}
        {found.data?.next != null && <Button onClick={() => goTo(found.data?.next ?? null)}>Next page</Button>}
      </div>
      {dialog === 'find' && current && (
        <FindFilmDialog
          title="Find the film"
          description={`What ${current.exhibitor.name} sells as ${titleOf(current)} is matched to the film you choose.`}
          onFound={(film) => {
            setDialog(null);
            decide({ kind: 'accept', code: current, film });
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'add' && current && (
        <NewFilmDialog
          code={current}
          onMatched={(film) => {
            setDialog(null);
            done({ kind: 'accept', code: current, film });
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'sure' && (
        <MatchSureDialog codes={codes} confident={confident} onMatched={(acts) => done(...acts)} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

const stateWords: Readonly<Record<View['state'], string>> = {
  open: 'their visits count already, their film is open',
  rejected: 'what is no film of the catalogue; its visits count without one',
  matched: 'what people matched last',
};
const emptyWords: Readonly<Record<View['state'], { readonly title: string; readonly says: string }>> = {
  open: { title: 'Every film code is matched', says: 'Codes that rows bring and that no film is matched to are listed here as they come.' },
  rejected: {
    title: 'No code is rejected',
    says: 'What is no film, such as a private hire, is rejected in the queue, and can be brought back here.',
  },
  matched: { title: 'Nothing was matched here yet', says: 'What people match is listed here, to be taken back.' },
};
