import type { FigureBudget } from '../ports/index.ts';
import type { Publication } from '../records/index.ts';

/** What is about to be published. */
export interface Publishing {
  /** The key of what the figures are of: what was published once that day is free. */
  readonly of: string;
  /** A key for each condition that was asked. */
  readonly conditions: readonly string[];
  /** In how many figures one person stands, those that say less of it counted as parts of one. */
  readonly figures: number;
}

/** What was told before, that day. */
type Told = Pick<Publication, 'figures' | 'figuresOf' | 'conditions'>;

/** Two audiences that share so many conditions are variants: three are what it takes to single somebody out. */
const shared = 3;

interface Spent {
  /** It was told that day already, and costs nothing. */
  readonly repeat: boolean;
  readonly exceeds: keyof FigureBudget | null;
  /** How many figures it makes of the audience and its variants. */
  readonly variants: number;
}

/** What a day's entries say of what is about to be published. */
export function spent(asked: Publishing, today: readonly Told[], budget: FigureBudget): Spent {
  if (today.some(({ figuresOf }) => figuresOf === asked.of)) return { repeat: true, exceeds: null, variants: 0 };
  const conditions = new Set(asked.conditions);
  const related = today.filter((one) => {
    const theirs = one.conditions === null || one.conditions === '' ? [] : one.conditions.split(' ');
    return theirs.filter((condition) => conditions.has(condition)).length >= shared;
  });
  const variants = conditions.size < shared ? 0 : asked.figures + figuresIn(related);
  if (variants > budget.variants) return { repeat: false, exceeds: 'variants', variants };
  return { repeat: false, exceeds: asked.figures + figuresIn(today) > budget.day ? 'day' : null, variants };
}

function figuresIn(entries: readonly Told[]): number {
  return entries.reduce((sum, { figures }) => sum + (figures ?? 0), 0);
}
