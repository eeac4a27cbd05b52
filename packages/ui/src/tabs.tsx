'use client';
import * as Radix from 'radix-ui/tabs';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './lib/cn.ts';

export const Tabs = Radix.Root;

/** The line of tabs; `end` stands at its right, for example a copy button. */
export function TabList({ end, className, ...rest }: ComponentProps<typeof Radix.List> & { readonly end?: ReactNode }) {
  return (
    <div className="flex h-[42px] items-center border-line border-b pr-4 pl-(--pad)">
      <Radix.List {...rest} className={cn('flex gap-5', className)} />
      {end !== undefined && <div className="ml-auto flex items-center">{end}</div>}
    </div>
  );
}

/** One tab; a `count` or a small icon may stand after its name. */
export function Tab({ count, className, children, ...rest }: ComponentProps<typeof Radix.Trigger> & { readonly count?: ReactNode }) {
  return (
    <Radix.Trigger
      {...rest}
      className={cn(
        'relative inline-flex h-[42px] items-center gap-1.5 font-medium text-ink-2 hover:text-ink data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-0 data-[state=active]:after:-bottom-px data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent [&_svg]:size-3.5 [&_svg]:text-ink-3',
        className,
      )}
    >
      {children}
      {count !== undefined && <span className="font-normal text-ink-3">{count}</span>}
    </Radix.Trigger>
  );
}

/** What a tab shows. */
export function TabPanel({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content {...rest} className={cn('px-(--pad) pt-4 pb-6', className)} />;
}
