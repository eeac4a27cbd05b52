import type { Outputs } from '../../lib/trpc.tsx';

export type Effect = Outputs['figures']['effect'];
export type Rules = Effect['now'];
export type Organisation = Outputs['figures']['budgets']['organisations'][number];

/** 0.5914 → "59 of 100". What rounds to certain and is not stays below it. */
export function outOfHundred(part: number): string {
  const rounded = Math.round(part * 100);
  return part < 1 && rounded === 100 ? 'over 99 of 100' : `${rounded} of 100`;
}

/** What noise does to a figure, in percent, in two of three cases. */
export function within(deviation: number, figure: number): string {
  const percent = (100 * deviation) / figure;
  return percent === 0 ? 'exact' : `± ${Number(percent.toPrecision(2))} %`;
}

/** The settings that other rules would take, as they are written in the environment; empty where they are those of now. */
export function settingsFor(now: Rules, tried: Rules): readonly string[] {
  const settings = [
    ['FIGURE_NOISE', now.deviation, tried.deviation],
    ['FIGURES_FROM', now.smallest, tried.smallest],
    ['FIGURES_OF_ONE_AUDIENCE', now.budget.variants, tried.budget.variants],
    ['FIGURES_A_DAY', now.budget.day, tried.budget.day],
  ] as const;
  return settings.flatMap(([name, before, after]) => (before === after ? [] : [`${name}=${after}`]));
}

export interface Draft {
  readonly deviation: string;
  readonly smallest: string;
  readonly variants: string;
  readonly day: string;
}

export function draftOf({ deviation, smallest, budget }: Rules): Draft {
  return { deviation: String(deviation), smallest: String(smallest), variants: String(budget.variants), day: String(budget.day) };
}

const bounds = {
  deviation: { lowest: 0, highest: 16, step: null, says: 'From 0 to 16: three of them keep fewer than five from being shown.' },
  smallest: { lowest: 50, highest: 1_000, step: 10, says: 'A multiple of ten, from 50 to 1,000.' },
  variants: { lowest: 1, highest: 1_000_000, step: 1, says: 'A whole number, from 1 to 1,000,000.' },
  day: { lowest: 1, highest: 1_000_000, step: 1, says: 'A whole number, from 1 to 1,000,000.' },
} as const;

/** What is wrong with what was typed, by field. */
export function faultsOf(draft: Draft): Partial<Record<keyof Draft, string>> {
  const fields = Object.keys(bounds) as (keyof Draft)[];
  return Object.fromEntries(fields.filter((field) => !fits(draft[field], bounds[field])).map((field) => [field, bounds[field].says]));
}

function fits(typed: string, { lowest, highest, step }: { lowest: number; highest: number; step: number | null }): boolean {
  const value = Number(typed);
  return typed.trim() !== '' && value >= lowest && value <= highest && (step === null || value % step === 0);
}

/** What to ask of the API for a draft without faults. */
export function inputOf(draft: Draft) {
  return { deviation: Number(draft.deviation), smallest: Number(draft.smallest), variants: Number(draft.variants), day: Number(draft.day) };
}
