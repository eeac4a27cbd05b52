import type { ReactNode } from 'react';
import { cn } from './lib/cn.ts';
import { Tooltip } from './tooltip.tsx';

export interface TermProps {
  readonly definition: string;
  readonly className?: string;
  /** For rows of a tree: reached by the arrow keys instead of Tab, and not underlined, since it repeats in every row. */
  readonly inRow?: boolean;
  readonly children: ReactNode;
}

/** A word of the product with its definition on hover and focus, and at a press, which is how it is asked for by touch. */
export function Term({ definition, className, inRow = false, children }: TermProps) {
  return (
    <Tooltip content={definition}>
      <button
        type="button"
        data-term=""
        tabIndex={inRow ? -1 : undefined}
        className={cn('cursor-help', !inRow && 'underline decoration-dotted decoration-line-control underline-offset-[3px]', className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}
