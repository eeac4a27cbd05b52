'use client';
import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './lib/cn.ts';

/** A list to search and choose from by keyboard. Heavy: load it lazily. */
export function Command({ className, ...rest }: ComponentProps<typeof Cmdk>) {
  return <Cmdk loop {...rest} className={cn('flex flex-col', className)} />;
}

/** The box one types into. */
export function CommandInput({ className, ...rest }: ComponentProps<typeof Cmdk.Input>) {
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-line border-b px-3.5 text-ink-3">
      <Search aria-hidden="true" className="size-4 shrink-0" />
      <Cmdk.Input {...rest} className={cn('h-full min-w-0 flex-1 bg-transparent text-ink outline-none', className)} />
    </div>
  );
}

/** Where the groups stand. */
export function CommandList({ className, ...rest }: ComponentProps<typeof Cmdk.List>) {
  return <Cmdk.List {...rest} className={cn('max-h-80 overflow-y-auto p-1', className)} />;
}

/** Said when nothing matches. */
export function CommandEmpty({ className, ...rest }: ComponentProps<typeof Cmdk.Empty>) {
  return <Cmdk.Empty {...rest} className={cn('px-3 py-6 text-ink-2', className)} />;
}

/** Items under a heading. */
export function CommandGroup({ className, ...rest }: ComponentProps<typeof Cmdk.Group>) {
  return (
    <Cmdk.Group
      {...rest}
      className={cn(
        '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-small',
        className,
      )}
    />
  );
}

/** One thing to go to or to do; `note` stands at its right. */
export function CommandItem({
  icon,
  note,
  className,
  children,
  ...rest
}: ComponentProps<typeof Cmdk.Item> & { readonly icon?: ReactNode; readonly note?: ReactNode }) {
  return (
    <Cmdk.Item
      {...rest}
      className={cn(
        'flex min-h-[30px] cursor-default items-center gap-[9px] rounded-sm px-2 data-[selected=true]:bg-hover [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:text-ink-3',
        className,
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {note !== undefined && <span className="text-ink-3 text-small">{note}</span>}
    </Cmdk.Item>
  );
}
