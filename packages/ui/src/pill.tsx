import type { ComponentProps } from 'react';
import { cn } from './lib/cn.ts';

/** A short fact about the thing beside it, such as "Draft of version 8". */
export function Pill({ className, ...rest }: ComponentProps<'span'>) {
  return (
    <span
      {...rest}
      className={cn(
        'inline-flex h-5 items-center gap-[5px] whitespace-nowrap rounded-full bg-pressed px-[7px] font-medium text-ink-2 text-small',
        className,
      )}
    />
  );
}
