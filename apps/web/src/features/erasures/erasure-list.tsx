'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { TableHead } from '@marquee/ui/table-head';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../lib/trpc.tsx';

interface Props {
  readonly exhibitor: string;
  readonly names: ReadonlyMap<string, string>;
}
type Cursor = Outputs['moviegoers']['erasures']['next'];

/** What was erased, by marks, the last first. */
export function ErasureList({ exhibitor, names }: Props) {
  const [place, setPlace] = useState<{ readonly of: string; readonly after: Cursor }>({ of: exhibitor, after: null });
  // Another exhibitor's list starts at its first page.
  const after = place.of === exhibitor ? place.after : null;
  const query = { ...(exhibitor === '' ? {} : { exhibitor }), ...(after === null ? {} : { after }) };
  const found = useQuery(apiQuery('moviegoers.erasures', query, { placeholderData: keepPreviousData }));
  const goTo = (next: Cursor) => setPlace({ of: exhibitor, after: next });
  return (
    <section aria-labelledby="erasures" className="border-line border-t px-(--pad) py-5">
      <h2 id="erasures" className="mb-3 font-semibold text-section">
        Erased <span className="ml-2 font-normal text-body text-ink-2">a mark is all that is kept; the audit log says who asked</span>
      </h2>
      {found.isPending ? (
        <Skeleton className="h-24 w-full" />
      ) : found.isError ? (
        <ErrorState
          title="The erasures could not be loaded"
          errorId={problemOf(found.error).errorId}
          className="px-0"
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : found.data.erasures.length === 0 ? (
        <EmptyState title="Nobody was erased" className="px-0">
          {exhibitor === ''
            ? 'Requests are answered here: choose the exhibitor and give the member’s id.'
            : 'Of this exhibitor nobody asked.'}
        </EmptyState>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full" aria-busy={found.isFetching}>
            <caption className="sr-only">Erasures</caption>
            <TableHead columns={['Asked for', 'Exhibitor', 'Mark']} />
            <tbody>
              {found.data.erasures.map((one) => (
                <tr key={one.mark} className="hover:bg-hover [&>*]:h-[38px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
                  <td className="whitespace-nowrap">{moment(one.at)}</td>
                  <td>{names.get(one.exhibitor) ?? one.exhibitor}</td>
                  <td className="break-all font-mono text-ink-2 text-small">{one.mark}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="flex gap-2 pt-3">
        {after !== null && <Button onClick={() => goTo(null)}>First page</Button>}
        {found.data?.next != null && <Button onClick={() => goTo(found.data?.next ?? null)}>Next page</Button>}
      </div>
    </section>
  );
}
