'use client';
import * as Radix from 'radix-ui/popover';
import type { ComponentProps } from 'react';
import { cn } from './lib/cn.ts';

export const Popover = Radix.Root;
/** Use with `asChild` around a Part or a Button. */
export const PopoverTrigger = Radix.Trigger;
/** Where the popover opens from when that is not its trigger. */
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

/** What floats below the trigger. Give it an `aria-label`; it takes the focus and gives it back. */
export function PopoverContent({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        {...rest}
        className={cn('float-in z-40 max-w-[calc(100vw-16px)] rounded-md bg-raised text-ink shadow-float outline-none', className)}
      />
    </Radix.Portal>
  );
}

/** The line of keyboard hints at the foot of a popover. */
export function PopoverFoot({ className, ...rest }: ComponentProps<'p'>) {
  return (
    <p
      {...rest}
      className={cn('flex flex-wrap items-center gap-1 border-t border-line px-[11px] py-[7px] text-small text-ink-3', className)}
    />
  );
}
