'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { Status } from '@marquee/ui/status';
import { TableHead } from '@marquee/ui/table-head';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { AllowDialog } from './allow-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { endable, type Grant, periodText, type Use, useWords } from './words.ts';

const uses: readonly Use[] = ['pooled', 'apart'];

interface Change {
  readonly grant: Grant;
  readonly use: Use;
  readonly ends: boolean;
}

/** What an exhibitor allows each distributor and studio, to be changed by whom it is for: its own, unless another is named. */
export function Grants({ exhibitor }: { readonly exhibitor?: string }) {
  const of = exhibitor === undefined ? {} : { exhibitor };
  const found = useQuery(apiQuery('grants.list', of));
  const mayChange = usePerson().permissions.includes('grants:write');
  const [change, setChange] = useState<Change | null>(null);
  const close = () => setChange(null);
  return (
    <section aria-labelledby="grants" className="border-line border-t px-(--pad) py-5">
      <h2 id="grants" className="mb-3 font-semibold text-section">
        {exhibitor === undefined ? 'Who may count your moviegoers' : 'Who may count its moviegoers'}
        <span className="ml-2 font-normal text-body text-ink-2">a change holds from the next figure on</span>
      </h2>
      {found.isPending ? (
        <div role="status" aria-label="Loading the grants">
          <Skeleton className="h-24 w-full" />
        </div>
      ) : found.isError ? (
        <ErrorState
          title="The grants could not be loaded"
          errorId={problemOf(found.error).errorId}
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : found.data.grants.length === 0 ? (
        <EmptyState title="No distributor or studio yet">Once the platform has one, it is listed here to be granted something.</EmptyState>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">What each distributor and studio is allowed</caption>
            <TableHead columns={['Organisation', ...uses.map((use) => useWords[use].head)]} />
            <tbody>
              {found.data.grants.map((grant) => (
                <tr key={grant.organisation.id} className="hover:bg-hover [&>*]:border-line-soft [&>*]:border-b [&>*]:py-2 [&>*]:pr-3">
                  <th scope="row" className="text-left font-medium">
                    {grant.organisation.name}
                    <span className="block font-normal text-ink-3 text-small">{grant.organisation.kind}</span>
                  </th>
                  {uses.map((use) => (
                    <td key={use}>
                      <UseCell grant={grant} use={use} mayChange={mayChange} onChange={(ends) => setChange({ grant, use, ends })} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {change &&
        (change.ends ? (
          <RevokeDialog {...of} grant={change.grant} use={change.use} onClose={close} />
        ) : (
          <AllowDialog {...of} grant={change.grant} use={change.use} onClose={close} />
        ))}
    </section>
  );
}

interface CellProps {
  readonly grant: Grant;
  readonly use: Use;
  readonly mayChange: boolean;
  readonly onChange: (ends: boolean) => void;
}

function UseCell({ grant, use, mayChange, onChange }: CellProps) {
  const period = grant[use];
  const { allow } = useWords[use];
  const held = endable(period);
  const blocked = use === 'apart' && !endable(grant.pooled) ? 'Allow the pool first.' : undefined;
  const name = grant.organisation.name;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="min-w-44">
        <Status kind={period?.state === 'holds' ? 'good' : period?.state === 'later' ? 'warn' : 'idle'}>
          {period?.state === 'holds' ? 'Allowed' : period?.state === 'later' ? 'Allowed later' : 'Not allowed'}
        </Status>
        {period && (
          <span className="block text-ink-3 text-small">
            {periodText(period)}, by {period.givenBy}
          </span>
        )}
      </span>
      {mayChange && (
        <span className="flex gap-2">
          <Button
            size="sm"
            blockedBy={blocked}
            aria-label={`${held ? 'Change' : allow} for ${name}, ${useWords[use].head.toLowerCase()}`}
            onClick={() => onChange(false)}
          >
            {held ? 'Change' : allow}
          </Button>
          {held && (
            <Button size="sm" aria-label={`Revoke for ${name}, ${useWords[use].head.toLowerCase()}`} onClick={() => onChange(true)}>
              Revoke
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
