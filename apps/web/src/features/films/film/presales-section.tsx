'use client';
import { Button } from '@marquee/ui/button';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { RunPlot } from '@marquee/ui/charts/run-plot';
import { ErrorState } from '@marquee/ui/error-state';
import { percent } from '@marquee/ui/lib/percent';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { comparePath } from '../../../lib/compare-address.ts';
import { figure, number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Definition } from '../../profile/index.ts';
import { presaleLines, presaleTable, ticketScale } from './presales-view.ts';
import type { FilmPresales } from './types.ts';

/** So many of the films that share most of its audience are drawn beside it. */
const beside = 3;

/** What was sold before the release, beside the films that share the audience. */
export function PresalesSection({ id }: { readonly id: string }) {
  const others = useQuery(apiQuery('films.comparable', { id }, { staleTime: 60_000 }));
  const asked = { id, beside: (others.data?.films ?? []).slice(0, beside).map((film) => film.id) };
  const found = useQuery({ ...apiQuery('films.presales', asked, { staleTime: 60_000 }), enabled: !others.isPending });
  const problem = found.isError ? problemOf(found.error) : null;
  return (
    <div aria-busy={others.isPending || found.isFetching} className="border-line border-t">
      {problem !== null ? (
        <ErrorState
          title={isBudgetSpent(problem) ? problem.title : 'Presales could not be worked out'}
          errorId={problem.errorId}
          actions={isBudgetSpent(problem) ? undefined : <Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problem.message}
        </ErrorState>
      ) : found.data === undefined ? (
        <div role="status" aria-label="Loading the presales" className="p-(--pad)">
          <Skeleton className="h-60 w-full" />
        </div>
      ) : (
        <PresalesCard id={id} presales={found.data} />
      )}
    </div>
  );
}

function PresalesCard({ id, presales }: { readonly id: string; readonly presales: FilmPresales }) {
  const { days, films, buyers, partySize, inReleaseWeek } = presales;
  const lines = presaleLines(presales);
  const { scale, ticks } = ticketScale(lines);
  const isAlone = films.length === 1;
  const facts = [
    { key: 'buyers', label: 'Bought ahead', value: `${figure(buyers)} moviegoers` },
    ...(partySize === null ? [] : [{ key: 'presaleParty', label: 'Party size', value: partySize.toFixed(2) }]),
    ...(inReleaseWeek === null ? [] : [{ key: 'inReleaseWeek', label: 'In the release week', value: percent(inReleaseWeek) }]),
  ];
  return (
    <ChartCard
      title="Presales"
      heading={<Definition of="film.boughtAhead">Presales</Definition>}
      aside="tickets bought up to so many days before the release"
      data={presaleTable(presales)}
      fileName="presales"
      notes={[
        ...(isAlone ? [] : ['Beside it the films that share most of its audience, each by days before its own release.']),
        ...(films.length > lines.length ? ['The table has every film and day; a line needs figures that can be told.'] : []),
      ]}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <dl className="flex flex-wrap gap-x-8 gap-y-1">
          {facts.map(({ key, label, value }) => (
            <div key={key} className="flex items-baseline gap-2">
              <dt className="text-ink-2 text-small">
                <Definition of={`film.${key}`}>{label}</Definition>
              </dt>
              <dd className="font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
        {buyers.shown && (
          <Link
            href={comparePath({ kind: 'film', id, part: 'ahead' }, { kind: 'film', id, part: 'after' })}
            className="text-accent-ink underline print:hidden"
          >
            Who buys ahead, against who comes after the opening weekend
          </Link>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="text-ink-2">Too few bought ahead for their tickets to be told.</p>
      ) : (
        <RunPlot
          label={`Tickets bought before the release: ${lines.map((line) => `${line.label} ${line.last}`).join(', ')}`}
          lines={lines}
          places={days.length}
          scale={scale}
          yTicks={ticks.map((at) => ({ at, text: number(at) }))}
          xTicks={days.map((day, at) => ({ at, text: String(day) }))}
          xLabel="days"
        />
      )}
    </ChartCard>
  );
}
