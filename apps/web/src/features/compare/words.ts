import { pointsText } from '../../lib/signed.ts';
import type { Comparison } from './types.ts';

/** The letters that audiences have in charts and tables. */
export const letters = ['A', 'B', 'C', 'D', 'E'] as const;

/** "A, Horror regulars". */
export function called(audiences: Comparison['audiences'] | readonly { readonly name: string }[], at: number): string {
  return `${letters[at] ?? ''}, ${audiences[at]?.name ?? ''}`;
}

/** The words of a cell: "25–34, Female". */
export const cellWords = (labels: readonly string[]): string => labels.join(', ');

interface Points {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** "0.4 to 21.5". */
export const intervalWords = ({ low, high }: Points): string => `${pointsText(low)} to ${pointsText(high)}`;

/** Whether the interval leaves nothing out. */
export const differs = ({ low, high }: Points): boolean => low > 0 || high < 0;
