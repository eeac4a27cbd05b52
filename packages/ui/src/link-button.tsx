import type { ComponentProps } from 'react';
import { cn } from './lib/cn.ts';

/** A button that reads as a link, for small fixes inside text. */
export function LinkButton({ className, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cn('min-h-6 font-medium text-accent-ink hover:underline hover:underline-offset-2', className)}
    />
  );
}
