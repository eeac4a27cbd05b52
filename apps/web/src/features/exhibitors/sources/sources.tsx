'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { SourceRow } from './source-row.tsx';

const head = 'border-line border-b pr-3 pb-1.5 text-left font-normal text-ink-3 text-small';
const soonMs = 1_500;
const laterMs = 30_000;

/** Where the feeds of an exhibitor are read from by themselves: a folder or a database, when, and how that went. */
export function Sources({ exhibitor }: { readonly exhibitor: string }) {
  const found = useQuery(
    apiQuery(
      'feedSources.list',
      { exhibitor },
      {
        refetchInterval: ({ state: { data } }) =>
          data?.sources.some(({ lastRun }) => lastRun?.state === 'running' || lastRun?.state === 'waiting') ? soonMs : laterMs,
      },
    ),
  );
  const sources = found.data?.sources ?? [];
  return (
    <section aria-labelledby="sources" className="border-line border-b px-(--pad) py-5">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id="sources" className="font-semibold text-section">
          Sources
        </h2>
        <span className="text-ink-2">
          {found.data && sources.length === 0
            ? 'None. Its rows are pushed, uploaded, or imported by the operator.'
            : 'folders and databases that its feeds are read from'}
        </span>
        <Link href={`/exhibitors/${encodeURIComponent(exhibitor)}/sources/new`} className={`${buttonClass({ size: 'sm' })} ml-auto`}>
          <Plus aria-hidden="true" />
          Add source
        </Link>
      </div>
      {found.isPending && (
        <div role="status" aria-label="Loading the sources">
          <Skeleton className="h-16 w-full" />
        </div>
      )}
      {found.isError && (
        <Notice
          kind="bad"
          fixes={
            <Button size="sm" onClick={() => void found.refetch()}>
              Try again
            </Button>
          }
        >
          The sources could not be loaded. {problemOf(found.error).message}
        </Notice>
      )}
      {sources.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="relative overflow-x-auto" tabIndex={0} aria-label="The sources, sideways">
          <table className="w-full">
            <caption className="sr-only">Sources</caption>
            <thead>
              <tr>
                {['Source', 'When', 'Last run'].map((label) => (
                  <th key={label} scope="col" className={head}>
                    {label}
                  </th>
                ))}
                <th scope="col" className={head}>
                  <span className="sr-only">Do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
