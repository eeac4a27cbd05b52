'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { UpsetPlot } from '@marquee/ui/charts/upset-plot';
import { Segmented } from '@marquee/ui/segmented';
import { Skeleton } from '@marquee/ui/skeleton';
import type { UseQueryResult } from '@tanstack/react-query';
import { figure, figureInWords } from '../../lib/format.ts';
import { Definition } from '../profile/index.ts';
import { Problem } from './problem.tsx';
import { overlapTable } from './tables.ts';
import type { Overlap } from './types.ts';
import { called, letters } from './words.ts';

export type Counting = Overlap['counting'];
const countings = [
  { value: 'only', label: 'Only in these' },
  { value: 'all', label: 'In all of these' },
] as const;

interface Props {
  readonly found: UseQueryResult<Overlap, Error>;
  readonly counting: Counting;
  readonly onCounting: (counting: Counting) => void;
}

/** How many are in which of the audiences. */
export function OverlapSection({ found, counting, onCounting }: Props) {
  const overlap = found.data;
  return (
    <section aria-label="Overlap" aria-busy={found.isFetching} className="border-line border-t">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--pad) pt-5">
        <h2 className="font-semibold text-section tracking-[-0.01em]">How they overlap</h2>
        {overlap && (
          <p className="text-ink-2">
            {figureInWords(overlap.any)} moviegoers are in <Definition of="compare.any">any</Definition> of them
          </p>
        )}
        <Segmented
          label="Whom a combination counts"
          options={countings}
          value={counting}
          onValueChange={onCounting}
          className="ml-auto print:hidden"
        />
      </div>
      {found.isError ? (
        <Problem error={found.error} title="The overlap could not be worked out" onRetry={() => void found.refetch()} />
      ) : overlap === undefined ? (
        <div role="status" aria-label="Loading the overlap" className="p-(--pad)">
          <Skeleton className="h-72 w-full" />
        </div>
      ) : (
        <OverlapCard overlap={overlap} />
      )}
    </section>
  );
}

function OverlapCard({ overlap }: { readonly overlap: Overlap }) {
  const { audiences, combinations, counting, privacy } = overlap;
  const shown = combinations.flatMap(({ of, size }) => (size.shown ? [{ of, size: size.value, text: figure(size) }] : []));
  const hidden = combinations.length - shown.length;
  const word = counting === 'only' ? 'Only in these' : 'In all of these';
  return (
    <ChartCard
      title="Combinations"
      heading={<Definition of={`compare.${counting}`}>{word}</Definition>}
      aside="moviegoers of each combination, largest first"
      data={overlapTable(overlap)}
      fileName={`compare-overlap-${counting}`}
      notes={[
        ...(hidden === 0
          ? []
          : [
              `${hidden} ${hidden === 1 ? 'combination' : 'combinations'} of fewer than ${privacy.smallest} ${hidden === 1 ? 'is' : 'are'} not drawn.`,
            ]),
        ...audiences.flatMap(({ leftOut }, at) => {
          if (leftOut === null) return [];
          const why = leftOut === 'few' ? 'too few are in it' : 'nearly everybody in scope is in it';
          return [`${called(audiences, at)} is in no combination: ${why}, and what it leaves of the others could point at a person.`];
        }),
      ]}
    >
      {shown.length === 0 ? (
        <p className="text-ink-2">Every combination has fewer than {privacy.smallest} moviegoers.</p>
      ) : (
        <UpsetPlot
          label={`Overlap: ${shown
            .slice(0, 5)
            .map(({ of, text }) => `${of.map((at) => letters[at]).join(' and ')} ${text}`)
            .join(', ')}`}
          sets={audiences.map(({ name, size }, at) => ({
            key: String(at),
            name,
            text: figure(size),
            size: size.shown ? size.value : null,
          }))}
          combinations={[...shown].sort((a, b) => b.size - a.size)}
        />
      )}
    </ChartCard>
  );
}
