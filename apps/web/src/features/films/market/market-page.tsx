'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { IconButton } from '@marquee/ui/icon-button';
import { download, toCsv, withOrigin } from '@marquee/ui/lib/csv';
import { SearchBox } from '@marquee/ui/search-box';
import { Segmented } from '@marquee/ui/segmented';
import { Select } from '@marquee/ui/select';
import { Skeleton } from '@marquee/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { number } from '../../../lib/format.ts';
import { privacyWords } from '../../../lib/privacy-words.ts';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { Page, PageTitle } from '../../shell/index.ts';
import { marketFile } from './market-file.ts';
import { MarketFilters } from './market-filters.tsx';
import { MarketTable } from './market-table.tsx';
import { type MarketView, marketAddress, marketInput, marketViewOf, sections, sorts } from './view.ts';

/** What to do where a list is empty. */
const emptyWords: Readonly<Record<MarketView['section'], string>> = {
  inTheatres:
    'A film is in theatres for eight weeks from its release, once enough moviegoers saw it. Look into the archive for earlier ones.',
  advanceSales: 'A film is in advance sales before its release, once enough moviegoers bought a ticket.',
  coming: 'A film is coming six weeks before its release. The catalogue is kept by the platform’s administrators.',
  archive: 'Films of before come with the catalogue.',
  all: 'Films come with the catalogue, which is kept by the platform’s administrators.',
};

/** The films of the market: found, filtered, and opened. */
export function MarketPage() {
  const [view, setView] = useState<MarketView>(marketViewOf(useSearchParams()));
  const [place, setPlace] = useState<{ readonly of: string; readonly after: string | null }>({ of: '', after: null });
  const asked = useDebounced(view.text, 150);
  const input = marketInput({ ...view, text: asked });
  // Another list starts at its first page.
  const of = JSON.stringify(input);
  const after = place.of === of ? place.after : null;
  const found = useQuery(
    apiQuery('films.market', { ...input, ...(after === null ? {} : { after }) }, { placeholderData: keepPreviousData, staleTime: 60_000 }),
  );
  const change = (next: Partial<MarketView>) => {
    const changed = { ...view, ...next };
    setView(changed);
    window.history.replaceState(null, '', marketAddress(changed));
  };
  const { data } = found;
  const problem = found.isError ? problemOf(found.error) : null;
  const isNarrowed = view.text !== '' || Object.keys(view.filters).length > 0;
  return (
    <Page crumbs={[{ label: 'Films' }]}>
      <PageTitle
        title="Films"
        meta={<span>Who saw what: the films of the market, as the exhibitors in scope recorded their visits</span>}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-(--pad) pb-3">
        <Segmented
          label="Which films"
          options={sections.map(({ value, label }) => ({
            value,
            label: data === undefined || value === 'all' ? label : `${label} ${number(data.sections[value])}`,
          }))}
          value={view.section}
          onValueChange={(section) => change({ section })}
        />
        <SearchBox
          label="Search by title, franchise, director or cast"
          placeholder="Title, franchise, person"
          value={view.text}
          onValueChange={(text) => change({ text })}
          maxLength={200}
        />
        <span className="ml-auto flex items-center gap-2 text-ink-2">
          <span aria-hidden="true">Sort by</span>
          <Select
            aria-label="Sort by"
            options={sorts}
            value={view.sort}
            onValueChange={(sort) => change({ sort: sorts.find(({ value }) => value === sort)?.value ?? 'release' })}
          />
        </span>
      </div>
      <MarketFilters values={data?.values} filters={view.filters} onChange={(filters) => change({ filters })} />
      <div className="px-(--pad) pb-10">
        {problem !== null ? (
          <ErrorState
            title={isBudgetSpent(problem) ? problem.title : 'The films could not be loaded'}
            errorId={problem.errorId}
            className="px-0"
            actions={isBudgetSpent(problem) ? undefined : <Button onClick={() => void found.refetch()}>Try again</Button>}
          >
            {problem.message}
          </ErrorState>
        ) : data === undefined ? (
          <div role="status" aria-label="Loading the films">
            <Skeleton className="h-96 w-full" />
          </div>
        ) : data.films.length === 0 ? (
          <EmptyState
            title={isNarrowed ? 'No film is like that here' : 'No film here'}
            className="px-0"
            actions={isNarrowed && <Button onClick={() => change({ text: '', filters: {}, section: 'all' })}>Show all films</Button>}
          >
            {isNarrowed ? 'Take a filter away, or look among all films.' : emptyWords[view.section]}
          </EmptyState>
        ) : (
          <>
            <p className="flex items-center gap-2 pb-1 text-ink-2 text-small">
              {number(data.total)} {data.total === 1 ? 'film' : 'films'}
              <span className="ml-auto">
                <IconButton
                  size="sm"
                  label="Download these films, CSV"
                  onClick={() => {
                    const { columns, rows } = marketFile(data);
                    download(
                      `films_${data.asOf}.csv`,
                      withOrigin(
                        [
                          ['As of', data.asOf],
                          ['Privacy', privacyWords(data.privacy)],
                        ],
                        toCsv(columns, rows),
                      ),
                    );
                  }}
                >
                  <Download aria-hidden="true" />
                </IconButton>
              </span>
            </p>
            <MarketTable films={data.films} asOf={data.asOf} busy={found.isFetching} />
            <div className="flex gap-2 pt-3">
              {after !== null && <Button onClick={() => setPlace({ of, after: null })}>First page</Button>}
              {data.next !== null && <Button onClick={() => setPlace({ of, after: data.next })}>Next page</Button>}
            </div>
            <p className="pt-4 text-ink-3 text-small">{privacyWords(data.privacy)}</p>
          </>
        )}
      </div>
    </Page>
  );
}
