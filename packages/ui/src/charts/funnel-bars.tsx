import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

export interface FunnelStep {
  readonly key: string;
  readonly label: ReactNode;
  /** The figure as it is shown, such as "684,210" or "<50"; or why there is none, such as "not counted". */
  readonly figure: ReactNode;
  /** What is left, from 0 to 1 of the first step; null when hidden. Left out for a step that is not counted. */
  readonly left?: number | null;
}

/** How something narrows: a bar for what is left at each step, the part just dropped hatched behind it. */
export function FunnelBars({ steps }: { readonly steps: readonly FunnelStep[] }) {
  let before = 1;
  return (
    <ol className="grid gap-2.5">
      {steps.map((step) => {
        const from = before;
        if (typeof step.left === 'number') before = step.left;
        const counted = step.left !== undefined;
        return (
          <li key={step.key} className={cn('grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-[3px]', !counted && 'text-ink-3')}>
            <span className="line-clamp-3">{step.label}</span>
            <span>{step.figure}</span>
            {counted && (
              <span aria-hidden="true" className="graphic relative col-span-2 block h-3">
                <span className="hatched absolute inset-y-0 left-0" style={{ width: `${100 * from}%` }} />
                {typeof step.left === 'number' && (
                  <span className="absolute inset-y-0 left-0 rounded-[1px] bg-c1" style={{ width: `${100 * step.left}%` }} />
                )}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
