'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { Pyramid } from '@marquee/ui/charts/pyramid';
import type { BarsCardProps } from './bars-card.tsx';
import { Definition } from './definition.tsx';
import { pyramidOf } from './pyramid-of.ts';
import { tableOf } from './table-of.ts';

/** Age bands by gender. */
export function AgeGenderCard({ breakdown, className = '' }: BarsCardProps) {
  const { others, ...pyramid } = pyramidOf(breakdown.cells);
  return (
    <ChartCard
      title={breakdown.label}
      heading={<Definition of={`breakdown.${breakdown.name}`}>{breakdown.label}</Definition>}
      aside={breakdown.window}
      data={tableOf(breakdown)}
      fileName="profile-age-gender"
      notes={others === null ? breakdown.notes : [others, ...breakdown.notes]}
      className={className}
    >
      <Pyramid caption="Age by gender: share, base and index" dimension="Age" {...pyramid} />
    </ChartCard>
  );
}
