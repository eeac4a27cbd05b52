import type { ComponentProps } from 'react';
import { cn } from './lib/cn.ts';

/** The classes of a text box, shared with the select and the text area. */
export const boxClass =
  'w-full min-w-0 rounded-md border border-line-control bg-surface px-[9px] text-ink disabled:bg-pressed disabled:text-ink-2 aria-invalid:border-bad';

/** A one-line text box. Give it a label with Field. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cn(boxClass, 'h-[30px]', className)} />;
}
