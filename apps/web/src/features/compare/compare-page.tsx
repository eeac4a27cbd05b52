'use client';
import { FileOriginContext } from '@marquee/ui/charts/chart-card';
import { EmptyState } from '@marquee/ui/empty-state';
import { IconButton } from '@marquee/ui/icon-button';
import { cn } from '@marquee/ui/lib/cn';
import { download } from '@marquee/ui/lib/csv';
import { Select } from '@marquee/ui/select';
import { Spinner } from '@marquee/ui/spinner';
import { toast } from '@marquee/ui/toaster';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChartNoAxesColumn, Download, Link2, Printer } from 'lucide-react';
import { useState } from 'react';
import { recentAsOfDays } from '../../lib/as-of-days.ts';
import { day, figure } from '../../lib/format.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { BaseMenu, useBase } from '../profile/index.ts';
import { Page, PageTitle } from '../shell/index.ts';
import { AudienceList } from './audience-list.tsx';
import { compareCsv, originOf } from './compare-file.ts';
import { ComparisonSheet, LoadingComparison } from './comparison-sheet.tsx';
import { type Counting, OverlapSection } from './overlap-section.tsx';
import { Problem } from './problem.tsx';
import { useCompared, type View } from './use-compared.ts';
import { type Measure, WeekendsSection } from './weekends-section.tsx';

/** Two to five audiences side by side. The address carries all of it. */
export function ComparePage() {
  const [view, change] = useCompared();
  return (
    <Page crumbs={[{ label: 'Compare' }]}>{view === undefined ? <LoadingComparison /> : <Comparing view={view} onChange={change} />}</Page>
  );
}

const staleTime = 60_000;

function Comparing({ view: { audiences, asOf }, onChange }: { readonly view: View; readonly onChange: (change: Partial<View>) => void }) {
  const { exhibitors, pooled } = usePerson();
  const [base, chooseBase] = useBase();
  const [counting, setCounting] = useState<Counting>('only');
  const [measure, setMeasure] = useState<Measure>('visits');
  const enabled = audiences.length > 1;
  const asked = { audiences: [...audiences], ...(asOf === undefined ? {} : { asOf }) };
  const found = useQuery(apiQuery('compare.profiles', { ...asked, base }, { enabled, staleTime, placeholderData: keepPreviousData }));
  const overlap = useQuery(apiQuery('compare.overlap', { ...asked, counting }, { enabled, staleTime, placeholderData: keepPreviousData }));
  const pair = filmsOf(audiences);
  const weekends = useQuery(
    apiQuery(
      'compare.weekends',
      { films: pair ?? ['', ''], measure, ...(asOf === undefined ? {} : { asOf }) },
      { enabled: pair !== null, staleTime, placeholderData: keepPreviousData },
    ),
  );
  // What was compared before says nothing of who is compared now.
  const comparison = enabled && !found.isError ? found.data : undefined;
  const isOfThese = comparison?.audiences.length === audiences.length && !found.isPlaceholderData;
  const many = exhibitors.length + pooled;
  const origin = comparison ? originOf(comparison, many === 1 ? '1 exhibitor' : `${many} exhibitors`) : { name: '', lines: [] };
  return (
    <>
      <PageTitle
        title="Compare"
        meta={
          comparison && enabled ? (
            <span>
              against <BaseMenu base={base} label={comparison.baseLabel} onChoose={chooseBase} />{' '}
              <span className="text-ink-3">{figure(comparison.base)}</span>
            </span>
          ) : (
            <span>Two to five audiences side by side</span>
          )
        }
        actions={
          <span className="flex flex-wrap items-center gap-2 print:hidden">
            {(found.isFetching || overlap.isFetching) && <Spinner className="text-ink-3" />}
            <AsOfSelect asOf={asOf} onChange={(next) => onChange({ asOf: next })} />
            <IconButton
              label="Copy link"
              onClick={async () => {
                await navigator.clipboard.writeText(window.location.href);
                toast.success('Link copied');
              }}
            >
              <Link2 aria-hidden="true" />
            </IconButton>
            {isOfThese && (
              <>
                <IconButton
                  label="Download the whole comparison, CSV"
                  onClick={() =>
                    download(`${origin.name}.csv`, compareCsv(origin, comparison, overlap.data, pair ? weekends.data : undefined))
                  }
                >
                  <Download aria-hidden="true" />
                </IconButton>
                <IconButton label="Print" onClick={() => window.print()}>
                  <Printer aria-hidden="true" />
                </IconButton>
              </>
            )}
          </span>
        }
      />
      <AudienceList
        audiences={audiences}
        known={isOfThese ? comparison?.audiences : undefined}
        onChange={(next) => onChange({ audiences: next })}
      />
      {!enabled ? (
        <EmptyState
          icon={<ChartNoAxesColumn aria-hidden="true" />}
          title={audiences.length === 0 ? 'Choose two to five audiences' : 'Choose one more audience'}
        >
          Segments, or whoever saw a film. They are shown side by side: what differs most, how they overlap, and two films weekend by
          weekend. The list of segments, the builder and a film’s page lead here too.
        </EmptyState>
      ) : found.isError ? (
        <Problem error={found.error} title="These cannot be compared" onRetry={() => void found.refetch()} />
      ) : comparison === undefined ? (
        <LoadingComparison />
      ) : (
        <FileOriginContext value={origin}>
          <div className={cn('transition-opacity', found.isPlaceholderData && 'opacity-55')} aria-busy={found.isFetching}>
            <ComparisonSheet comparison={comparison}>
              <OverlapSection found={overlap} counting={counting} onCounting={setCounting} />
              {pair && <WeekendsSection found={weekends} measure={measure} onMeasure={setMeasure} />}
            </ComparisonSheet>
          </div>
        </FileOriginContext>
      )}
    </>
  );
}

/** The two films of a comparison of two films. */
function filmsOf(audiences: View['audiences']): [string, string] | null {
  const [one, other, ...more] = audiences;
  if (one?.kind !== 'film' || other?.kind !== 'film' || more.length > 0) return null;
  return one.part === undefined && other.part === undefined ? [one.id, other.id] : null;
}

/** The day that everything is counted for: the data's own, or a Thursday before it. */
function AsOfSelect({ asOf, onChange }: { readonly asOf: string | undefined; readonly onChange: (asOf: string | undefined) => void }) {
  const { dataAsOf } = usePerson();
  if (dataAsOf === null) return null;
  const days = [...new Set([...recentAsOfDays(dataAsOf, 12), ...(asOf === undefined ? [] : [asOf])])].sort().reverse();
  return (
    <Select
      aria-label="As-of date"
      value={asOf ?? ''}
      options={[{ value: '', label: `${day(dataAsOf)}, latest` }, ...days.map((value) => ({ value, label: day(value) }))]}
      onValueChange={(value) => onChange(value === '' ? undefined : value)}
    />
  );
}
