'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { Definition } from '../profile/index.ts';
import type { Model } from './tops-section.tsx';

/** What moves the score most, in words. */
export function DriversCard({ model: { drivers } }: { readonly model: Model }) {
  return (
    <ChartCard
      title="What they have in common"
      aside="how many times as often as everyone"
      fileName="lookalike-drivers"
      data={{
        columns: ['They', 'Times as likely', 'Share of the audience, percent', 'Share of everyone, percent'],
        rows: drivers.map(({ phrase, times, share, baseShare }) => [phrase, times, share, baseShare]),
      }}
      notes={['Each adds to the score on its own (naive Bayes), by figures as they are published.']}
    >
      {drivers.length === 0 ? (
        <p className="text-ink-2">Nothing alone makes somebody more like it.</p>
      ) : (
        <ul className="grid gap-2">
          {drivers.map(({ phrase, times }) => (
            <li key={phrase} className="flex items-baseline gap-3">
              <span className="min-w-0 flex-1">{phrase}</span>
              <span className="whitespace-nowrap text-ink-2">
                <Definition of="lookalikeTimes">{`${times} times as likely`}</Definition>
              </span>
            </li>
          ))}
        </ul>
      )}
    </ChartCard>
  );
}
