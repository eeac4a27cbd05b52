import type { ComponentProps } from 'react';
import { cn } from './lib/cn.ts';

/** A key, or keys held together. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={cn(
        'whitespace-nowrap rounded-[3px] border border-line bg-surface px-1 font-sans text-ink-3 text-micro leading-[14px]',
        className,
      )}
    />
  );
}
