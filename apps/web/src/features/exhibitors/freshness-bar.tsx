import { cn } from '@marquee/ui/lib/cn';
import type { Feed } from './words.ts';

const tones = { fresh: 'bg-accent', late: 'bg-warn', stopped: 'bg-bad', none: 'bg-cg' } as const;

/** How much of twice the promise has gone by since rows arrived last; the mark in the middle is the promise. The words beside it say the same. */
export function FreshnessBar({ state, ageHours, promisedHours }: Pick<Feed, 'state' | 'ageHours' | 'promisedHours'>) {
  const part = ageHours === null ? 0 : Math.min(1, Math.max(0.05, ageHours / (2 * promisedHours)));
  return (
    <span aria-hidden="true" className="relative block h-3 w-28 max-tablet:w-16">
      <span className="absolute inset-x-0 top-1 h-1.5 rounded-full bg-cg-soft" />
      <span className={cn('absolute top-1 left-0 h-1.5 rounded-full', tones[state])} style={{ width: `${part * 100}%` }} />
      <span className="absolute top-0 left-1/2 h-3.5 w-0.5 bg-ink" />
    </span>
  );
}
