'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { ShareBars } from '@marquee/ui/charts/share-bars';
import { LinkButton } from '@marquee/ui/link-button';
import { useState } from 'react';
import { Definition } from './definition.tsx';
import { tableOf } from './table-of.ts';
import { toShareCell } from './to-share-cell.ts';
import type { Breakdown } from './types.ts';

const firstShown = 10;

export interface BarsCardProps {
  readonly breakdown: Breakdown;
  readonly className?: string;
}

/** A breakdown of one dimension. A long one shows its first ten until asked for the rest. */
export function BarsCard({ breakdown, className = '' }: BarsCardProps) {
  const [all, setAll] = useState(false);
  const long = breakdown.cells.length > firstShown + 2;
  const cells = long && !all ? breakdown.cells.slice(0, firstShown) : breakdown.cells;
  return (
    <ChartCard
      title={breakdown.label}
      heading={<Definition of={`breakdown.${breakdown.name}`}>{breakdown.label}</Definition>}
      aside={breakdown.unit === 'visits' ? `visits, ${breakdown.window ?? 'all time'}` : breakdown.window}
      data={tableOf(breakdown)}
      fileName={`profile-${breakdown.name}`}
      notes={breakdown.notes}
      className={className}
    >
      {cells.length === 0 ? (
        <p className="text-ink-2">Nothing on record in this window.</p>
      ) : (
        <ShareBars
          caption={breakdown.label}
          dimension={breakdown.label}
          cells={cells.map((cell) => toShareCell(cell))}
          heads={{
            share: <Definition of="share">Share</Definition>,
            base: <Definition of="base">Base</Definition>,
            index: <Definition of="index">Index</Definition>,
          }}
        />
      )}
      {long && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)} className="mt-1 print:hidden">
          {all ? `Show the first ${firstShown}` : `Show all ${breakdown.cells.length}`}
        </LinkButton>
      )}
    </ChartCard>
  );
}
