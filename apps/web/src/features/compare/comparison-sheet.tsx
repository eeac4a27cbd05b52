import { Skeleton } from '@marquee/ui/skeleton';
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { privacyWords } from '../../lib/privacy-words.ts';
import { BreakdownCard } from './breakdown-card.tsx';
import { DifferingCard } from './differing-card.tsx';
import { SummariesCard } from './summaries-card.tsx';
import type { Comparison } from './types.ts';

/** A comparison in full. `children` stand between what differs most and the breakdowns. */
export function ComparisonSheet({ comparison, children }: { readonly comparison: Comparison; readonly children: ReactNode }) {
  const { breakdowns, audiences, hiddenCells, privacy } = comparison;
  return (
    <>
      <div className="grid grid-cols-12 border-line border-t">
        <div className="col-span-6 min-w-0 max-desk:col-span-12">
          <DifferingCard comparison={comparison} />
        </div>
        <div className="col-span-6 min-w-0 border-line border-l max-desk:col-span-12 max-desk:border-t max-desk:border-l-0">
          <SummariesCard comparison={comparison} />
        </div>
      </div>
      {children}
      <section aria-label="Breakdowns" className="border-line border-t">
        <h2 className="px-(--pad) pt-5 pb-4 font-semibold text-section tracking-[-0.01em]">Breakdowns, what differs most first</h2>
        <div className="grid grid-cols-2 overflow-hidden border-line border-t max-desk:grid-cols-1">
          {breakdowns.map((breakdown) => (
            <div key={breakdown.name} className="-ml-px min-w-0 border-line border-b border-l">
              <BreakdownCard breakdown={breakdown} audiences={audiences} />
            </div>
          ))}
        </div>
      </section>
      <p className="flex items-center gap-2 px-(--pad) py-4 text-ink-2 text-small">
        <ShieldCheck aria-hidden="true" className="size-[15px] shrink-0 text-ink-3" />
        {privacyWords(privacy)}
        {hiddenCells > 0 && ` ${hiddenCells} ${hiddenCells === 1 ? 'figure is' : 'figures are'} hidden here.`}
      </p>
    </>
  );
}

/** A comparison while it is on its way, at its final shape. */
export function LoadingComparison() {
  return (
    <div role="status" aria-label="Loading the comparison" className="grid gap-4 p-(--pad)">
      <Skeleton className="h-72 w-full" />
      <Skeleton className="h-56 w-full" />
      <Skeleton className="h-80 w-full" />
    </div>
  );
}
