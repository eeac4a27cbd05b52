'use client';
import { CircleAlert, CircleDashed } from 'lucide-react';
import { memo } from 'react';
import { figure } from '../../../lib/format.ts';
import type { TooSmall } from '../draft/left-out.ts';
import type { Preview } from '../server/use-preview.ts';
import { partOf } from './part-of.ts';

export interface WaterfallStep {
  readonly key: string;
  readonly name: string;
  /** Absent where the row is not counted. */
  readonly left: Preview['audience'] | undefined;
  readonly standing: 'complete' | 'unfinished' | 'wrong';
  /** Nobody was dropped by it, since it is not counted by itself. */
  readonly tooSmall?: TooSmall | undefined;
}

/** From everyone in scope, condition by condition, to the audience: what is left solid, what was dropped hatched. */
export const Waterfall = memo(function Waterfall({
  steps,
  inScope,
}: {
  readonly steps: readonly WaterfallStep[];
  readonly inScope: Preview['audience'];
}) {
  const counted = steps.filter((step) => step.left !== undefined);
  // Every step has noise of its own: one may be a little more than the step before it.
  const width = (left: WaterfallStep['left']) => partOf(left, inScope) ?? 0;
  return (
    <section aria-label="How it narrows" className="builder-block">
      <p className="flex items-baseline justify-between font-medium text-ink-2">
        <span>How it narrows</span>
        <span className="font-normal text-ink-3">moviegoers left</span>
      </p>
      <ol className="mt-3 grid gap-2.5">
        {counted.map((step, index) => {
          const before = index === 0 ? 100 : width(counted[index - 1]?.left);
          const now = width(step.left);
          return (
            <li key={step.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-[3px]">
              <span className="line-clamp-3" title={step.name}>
                {step.name}
                {step.tooSmall && <span className="text-ink-3">, left out</span>}
              </span>
              <span>{step.left && figure(step.left)}</span>
              <span aria-hidden="true" className="builder-fall graphic">
                <span className="hatched" style={{ left: `${now}%`, width: `${Math.max(0, before - now)}%` }} />
                <span className="is-left" style={{ width: `${now}%` }} />
              </span>
            </li>
          );
        })}
        {steps
          .filter((step) => step.left === undefined)
          .map((step) => (
            <li key={step.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-ink-3">
              <span className="flex items-center gap-1.5">
                {step.standing === 'wrong' ? (
                  <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
                ) : (
                  <CircleDashed aria-hidden="true" className="size-3.5 shrink-0" />
                )}
                <span className="line-clamp-3">{step.name}</span>
              </span>
              <span>not counted</span>
            </li>
          ))}
      </ol>
    </section>
  );
});
