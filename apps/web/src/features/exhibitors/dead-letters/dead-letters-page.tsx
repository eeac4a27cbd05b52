'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { Select } from '@marquee/ui/select';
import { Skeleton } from '@marquee/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Page, PageTitle } from '../../shell/index.ts';
import { lettersAddress } from '../reason-table.tsx';
import { ReplayButton } from '../replay-button.tsx';
import { type LetterFilter, queryOf, times } from './filter.ts';
import { LetterItem } from './letter-item.tsx';
import { ReplayUnderWay } from './replay-under-way.tsx';

const feeds = [
  { value: '', label: 'Every feed' },
  { value: 'members', label: 'Members' },
  { value: 'transactions', label: 'Transactions' },
  { value: 'catalogue', label: 'Catalogue' },
];

/** The page of the refused rows: filtered, a page at a time, and replayed. The address carries the filter. */
export function DeadLettersPage({ given }: { readonly given: LetterFilter }) {
  const [filter, setFilter] = useState(given);
  const [after, setAfter] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [now] = useState(() => Date.now());
  const reasons = useQuery(apiQuery('deadLetters.reasons', {}));
  const page = useQuery(apiQuery('deadLetters.page', { ...queryOf(filter, now), after }, { placeholderData: keepPreviousData }));
  const change = (part: Partial<LetterFilter>) => {
    const next = { ...filter, ...part };
    window.history.replaceState(null, '', lettersAddress({ ...next }));
    setFilter(next);
    goTo('');
  };
  const goTo = (cursor: string) => {
    setAfter(cursor);
    setPicked(new Set());
  };
  const pick = (id: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const known = reasons.data?.reasons ?? [];
  const exhibitors = [...new Set([...known.flatMap((one) => one.exhibitors), filter.exhibitor])].filter((one) => one !== '').sort();
  const letters = page.data?.letters ?? [];
  const pickedHere = letters.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const whole = { ...(filter.reason ? { reason: filter.reason } : {}), ...(filter.exhibitor ? { exhibitor: filter.exhibitor } : {}) };
  return (
    <Page crumbs={[{ label: 'Exhibitors', href: '/exhibitors' }, { label: 'Dead letters' }]}>
      <PageTitle
        title="Dead letters"
        meta={
          <span>
            {reasons.data ? `${number(reasons.data.total)} rows that were refused, with their original bytes` : 'Rows that were refused'}
          </span>
        }
        actions={
          <>
            <ReplayButton
              query={{ ids: pickedHere }}
              label="Replay the picked rows"
              blockedBy={pickedHere.length === 0 ? 'Pick rows of the list first.' : undefined}
            >
              {`Replay ${pickedHere.length} picked`}
            </ReplayButton>
            <ReplayButton
              query={whole}
              label="Replay all of this exhibitor and reason"
              blockedBy={
                filter.feed !== '' || filter.since !== ''
                  ? 'All are replayed by exhibitor and reason. Clear feed and time first.'
                  : undefined
              }
            >
              Replay all of these
            </ReplayButton>
          </>
        }
      />
      <ReplayUnderWay />
      <div className="flex flex-wrap gap-2 px-(--pad) pb-4">
        <Select
          aria-label="Exhibitor"
          value={filter.exhibitor}
          onValueChange={(exhibitor) => change({ exhibitor })}
          options={[{ value: '', label: 'Every exhibitor' }, ...exhibitors.map((id) => ({ value: id, label: id }))]}
        />
        <Select
          aria-label="Reason"
          value={filter.reason}
          onValueChange={(reason) => change({ reason })}
          options={[
            { value: '', label: 'Every reason' },
            ...known.map(({ reason, title, count }) => ({ value: reason, label: `${title} (${number(count)})` })),
            ...(filter.reason !== '' && !known.some(({ reason }) => reason === filter.reason)
              ? [{ value: filter.reason, label: filter.reason }]
              : []),
          ]}
        />
        <Select aria-label="Feed" value={filter.feed} onValueChange={(feed) => change({ feed })} options={feeds} />
        <Select aria-label="Refused" value={filter.since} onValueChange={(since) => change({ since })} options={times} />
      </div>
      <div className="px-(--pad) pb-10">
        {page.isPending ? (
          <Skeleton className="h-40 w-full" />
        ) : page.isError ? (
          <ErrorState
            title="The rows could not be loaded"
            errorId={problemOf(page.error).errorId}
            className="px-0"
            actions={<Button onClick={() => void page.refetch()}>Try again</Button>}
          >
            {problemOf(page.error).message}
          </ErrorState>
        ) : letters.length === 0 ? (
          <EmptyState title="No dead letter here" className="px-0">
            Nothing was refused that matches. Rows that are refused wait here until they are replayed.
          </EmptyState>
        ) : (
          <ul aria-label="Refused rows" aria-busy={page.isFetching} className="border-line border-t">
            {letters.map((letter) => (
              <LetterItem key={letter.id} letter={letter} picked={picked.has(letter.id)} onPick={(is) => pick(letter.id, is)} />
            ))}
          </ul>
        )}
        <div className="flex gap-2 pt-3">
          {after !== '' && <Button onClick={() => goTo('')}>First page</Button>}
          {page.data?.next != null && <Button onClick={() => goTo(page.data?.next ?? '')}>Next page</Button>}
        </div>
      </div>
    </Page>
  );
}
