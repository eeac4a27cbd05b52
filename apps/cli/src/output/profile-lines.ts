import type { Figure, Profile, ProfileBreakdown } from '@marquee/core';
import { moneyLabel } from '@marquee/dsl';
import { grouped, table } from './table.ts';

/** The profile as aligned tables, one per breakdown. */
export function profileLines(profile: Profile): readonly string[] {
  return [
    `${inWords(profile.audience)} moviegoers, compared with ${profile.baseLabel} (${figure(profile.base)}), as of ${profile.asOf}.`,
    ...noiseLines(profile.privacy),
    '',
    ...summaryLines(profile),
    ...profile.breakdowns.flatMap((breakdown) => ['', ...breakdownLines(breakdown)]),
  ];
}

/** What the reader must know where figures carry noise. */
function noiseLines({ deviation, roundedTo }: Profile['privacy']): readonly string[] {
  if (deviation === 0) return [];
  return [
    `Figures carry a little noise and are rounded to ${roundedTo}: they need not add up. ≈ marks those where it may be more than a tenth.`,
  ];
}

function summaryLines({ summaries, currency }: Profile): readonly string[] {
  const rows = summaries.map(({ label, unit, audience, base, index, rough }) => [
    label,
    marked(amount(unit, audience, currency), audience !== null && rough),
    amount(unit, base, currency),
    marked(whole(index), index !== null && rough),
  ]);
  return table([{ title: '' }, right('audience'), right('base'), right('index')], rows);
}

function breakdownLines({ label, unit, window, cells, notes }: ProfileBreakdown): readonly string[] {
  const rows = cells.map((cell) => [
    cell.labels.join(', '),
    figure(cell.size),
    marked(share(cell.share), cell.size.shown && cell.size.rough === true),
    share(cell.baseShare),
    marked(whole(cell.index), cell.index !== null && cell.rough),
  ]);
  const title = window ? `${label}, ${window}` : label;
  return [...table([{ title }, right(unit), right('share'), right('base'), right('index')], rows), ...notes];
}

/** Before what its noise may move by more than a tenth. */
const marked = (text: string, rough: boolean) => (rough ? `≈${text}` : text);
const right = (title: string) => ({ title, align: 'right' }) as const;
const whole = (value: number | null) => (value === null ? '–' : String(value));
const share = (value: number | null) => (value === null ? '–' : `${value.toFixed(value !== 0 && value < 1 ? 2 : 1)} %`);

function amount(unit: Profile['summaries'][number]['unit'], value: number | null, currency: string): string {
  if (value === null) return '–';
  if (unit === 'money') return moneyLabel(value, currency);
  return unit === 'percent' ? share(value) : value.toFixed(2);
}

/** At the beginning of a sentence. */
function inWords(value: Figure): string {
  if (!value.shown) return `Fewer than ${value.below}`;
  return value.rough ? `About ${grouped(value.value)}` : grouped(value.value);
}

function figure(value: Figure): string {
  if (!value.shown) return `fewer than ${value.below}`;
  return marked(grouped(value.value), value.rough === true);
}
