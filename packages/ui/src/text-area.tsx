import type { ComponentProps } from 'react';
import { boxClass } from './input.tsx';
import { cn } from './lib/cn.ts';

/** A text box of several lines. Give it a label with Field. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={cn(boxClass, 'py-1.5', className)} />;
}
