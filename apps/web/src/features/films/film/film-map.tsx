'use client';
import { Button } from '@marquee/ui/button';
import { BubbleMap, groupLetter } from '@marquee/ui/charts/bubble-map';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { ErrorState } from '@marquee/ui/error-state';
import { cn } from '@marquee/ui/lib/cn';
import { Skeleton } from '@marquee/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figure } from '../../../lib/format.ts';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import { Definition } from '../../profile/index.ts';

type Drawn = Outputs['films']['map'];
/** So many of the strongest ties are lines: more would hide the bubbles. */
const linesDrawn = 12;

/** A film and those it is compared with on a plane, by shared audience. */
export function FilmMap({ id, films }: { readonly id: string; readonly films: readonly string[] }) {
  const found = useQuery(apiQuery('films.map', { films: [id, ...films] }, { placeholderData: keepPreviousData, staleTime: 60_000 }));
  const problem = found.isError ? problemOf(found.error) : null;
  if (problem !== null)
    return (
      <ErrorState
        title={isBudgetSpent(problem) ? problem.title : 'The map could not be drawn'}
        errorId={problem.errorId}
        actions={isBudgetSpent(problem) ? undefined : <Button onClick={() => void found.refetch()}>Try again</Button>}
      >
        {problem.message}
      </ErrorState>
    );
  if (found.data === undefined)
    return (
      <div role="status" aria-label="Drawing the map" className="p-(--pad)">
        <Skeleton className="h-96 w-full" />
      </div>
    );
  return (
    <div aria-busy={found.isFetching} className={cn('transition-opacity', found.isPlaceholderData && 'opacity-55')}>
      <MapCard drawn={found.data} own={id} />
    </div>
  );
}

function MapCard({ drawn: { films, pairs }, own }: { readonly drawn: Drawn; readonly own: string }) {
  const title = new Map(films.map((film) => [film.id, film.title]));
  const at = new Map(films.map((film, place) => [film.id, place]));
  const byLift = [...pairs].sort((a, b) => (b.lift ?? 0) - (a.lift ?? 0));
  const strongest = byLift.filter(({ lift }) => lift !== null && lift > 1).slice(0, linesDrawn);
  const group = (id: string) => groupLetter(films.find((film) => film.id === id)?.group ?? 0);
  const groups = [...new Set(films.map((film) => film.group))].sort((a, b) => a - b);
  const inGroups = groups.map(
    (one) => `group ${groupLetter(one)}: ${films.flatMap((film) => (film.group === one ? [film.title] : [])).join(', ')}`,
  );
  return (
    <ChartCard
      title="Map of comparable films"
      heading={<Definition of="film.map">Map of comparable films</Definition>}
      aside="near each other where they share their audiences"
      fileName="map-of-films"
      className="border-line border-t"
      data={{
        columns: ['Film', 'Group', 'Other film', 'Group of the other', 'Saw both', 'Lift, last 12 months', 'Note'],
        rows: byLift.map(({ one, other, both, lift, rough }) => [
          ...[title.get(one) ?? one, group(one), title.get(other) ?? other, group(other), both.shown ? both.value : figure(both), lift],
          rough ? 'rough' : null,
        ]),
      }}
      notes={[
        'Places follow from the lift of each pair over the last 12 months; the axes mean nothing. Films of one letter share more of their audiences than films of the map do on average. Lines are the strongest ties; the table has every pair.',
      ]}
    >
      <BubbleMap
        label={`Films by shared audience: ${inGroups.join('; ')}`}
        bubbles={films.map((film) => ({
          ...{ key: film.id, label: film.title, x: film.x, y: film.y, group: film.group, isOwn: film.id === own },
          size: film.moviegoers.shown ? film.moviegoers.value : null,
        }))}
        ties={strongest.map(({ one, other }) => [at.get(one) ?? 0, at.get(other) ?? 0] as const)}
      />
    </ChartCard>
  );
}
