'use client';
import { Strip } from '@marquee/ui/charts/strip';
import { percent } from '@marquee/ui/lib/percent';
import { money } from '../../lib/format.ts';
import { Definition } from './definition.tsx';
import type { Profile } from './types.ts';

type Summary = Profile['summaries'][number];

/** A figure in its unit; null where it is hidden. */
export function summaryText(unit: Summary['unit'], value: number | null, currency: string): string | null {
  if (value === null) return null;
  return unit === 'money' ? money(value, currency) : unit === 'percent' ? percent(value) : value.toFixed(2);
}

/** The six figures of a profile. */
export function SummaryStrip({ summaries, currency }: Pick<Profile, 'summaries' | 'currency'>) {
  return (
    <Strip
      hiddenText="too few"
      figures={summaries.map(({ name, label, unit, audience, base, index, rough }) => ({
        key: name,
        label: <Definition of={`summary.${name}`}>{label}</Definition>,
        value: summaryText(unit, audience, currency),
        base: summaryText(unit, base, currency),
        index,
        rough,
      }))}
    />
  );
}
