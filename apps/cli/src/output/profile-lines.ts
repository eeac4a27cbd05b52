import type { Figure, Profile, ProfileBreakdown } from '@marquee/core';
import { moneyLabel } from '@marquee/dsl';
import { grouped, table } from './table.ts';

/** The profile as aligned tables, one per breakdown. */
export function profileLines(profile: Profile): readonly string[] {
  return [
    `${figure(profile.audience)} moviegoers, compared with ${profile.baseLabel} (${figure(profile.base)}), as of ${profile.asOf}.`,
    '',
    ...summaryLines(profile),
    ...profile.breakdowns.flatMap((breakdown) => ['', ...breakdownLines(breakdown)]),
  ];
}

function summaryLines({ summaries, currency }: Profile): readonly string[] {
  const rows = summaries.map(({ label, unit, audience, base, index }) => [
    label,
    amount(unit, audience, currency),
    amount(unit, base, currency),
    whole(index),
  ]);
  return table([{ title: '' }, right('audience'), right('base'), right('index')], rows);
}

function breakdownLines({ label, unit, window, cells, notes }: ProfileBreakdown): readonly string[] {
  const rows = cells.map((cell) => [
    cell.labels.join(', '),
    figure(cell.size),
    share(cell.share),
    share(cell.baseShare),
    whole(cell.index),
  ]);
  const title = window ? `${label}, ${window}` : label;
  return [...table([{ title }, right(unit), right('share'), right('base'), right('index')], rows), ...notes];
}

const right = (title: string) => ({ title, align: 'right' }) as const;
const whole = (value: number | null) => (value === null ? '–' : String(value));
const share = (value: number | null) => (value === null ? '–' : `${value.toFixed(value !== 0 && value < 1 ? 2 : 1)} %`);

function amount(unit: Profile['summaries'][number]['unit'], value: number | null, currency: string): string {
  if (value === null) return '–';
  if (unit === 'money') return moneyLabel(value, currency);
  return unit === 'percent' ? share(value) : value.toFixed(2);
}

function figure(value: Figure): string {
  if (value.shown) return grouped(value.value);
  return value.reason === 'small' ? `fewer than ${value.below}` : 'hidden';
}
