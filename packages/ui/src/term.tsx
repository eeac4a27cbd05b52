import type { ReactNode } from 'react';
import { cn } from './lib/cn.ts';
import { Tooltip } from './tooltip.tsx';

/** A word of the product with its definition on hover and focus. */
export function Term({
  definition,
  className,
  children,
}: {
  readonly definition: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip content={definition}>
      <button
        type="button"
        className={cn('cursor-help underline decoration-dotted decoration-line-control underline-offset-[3px]', className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}
