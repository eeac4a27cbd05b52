import { dayLabel, fieldEntry, isIsoDate, type LastWindow, type Measure, type MeasureOperator, measureOperators } from '@marquee/dsl';
import type { Json } from '../draft/json.ts';

/** An ISO date as people read it, "5 Jan 2026"; as it stands when it is none. */
export function dayText(iso: string): string {
  return isIsoDate(iso) ? dayLabel(iso) : iso;
}

/** What can be asked about someone's visits: as a menu says it, and what stands where its number is missing. */
export const measureChoices = {
  visits: { menu: 'made a number of visits', hole: 'a number of', unit: 'visits' },
  share: { menu: 'made a share of their visits', hole: 'a share', unit: 'percent' },
  films: { menu: 'saw a number of different films', hole: 'a number of', unit: 'films' },
  tickets: { menu: 'bought a number of tickets', hole: 'a number of', unit: 'tickets' },
  spend: { menu: 'spent an amount', hole: 'an amount', unit: 'money' },
  ticketSpend: { menu: 'spent an amount on tickets', hole: 'an amount', unit: 'money' },
  concessionSpend: { menu: 'spent an amount on concessions', hole: 'an amount', unit: 'money' },
} as const satisfies Record<Measure, { readonly menu: string; readonly hole: string; readonly unit: string }>;

/** Whether a text names a measure of this version of the language. */
export function isMeasure(name: Json | undefined): name is Measure {
  return typeof name === 'string' && Object.hasOwn(measureChoices, name);
}

/** Whether a text names a comparison of measures. */
export function isMeasureOperator(name: Json | undefined): name is MeasureOperator {
  return typeof name === 'string' && Object.hasOwn(measureOperators, name);
}

export function fieldLabel(field: string | undefined): string {
  return (field === undefined ? undefined : fieldEntry(field)?.label) ?? field ?? 'a field';
}

export const defaultWindow: LastWindow = { kind: 'last', count: 12, unit: 'month' };
