'use client';
import * as Radix from 'radix-ui/popover';
import type { ComponentProps } from 'react';
import { Borrowed } from './lib/borrowed.tsx';
import { cn } from './lib/cn.ts';
import { focusIsFree } from './lib/focus-is-free.ts';
import type { Float } from './opener.tsx';

export const Popover = Radix.Root;
/** Use with `asChild` around a Part or a Button. */
export const PopoverTrigger = Radix.Trigger;
/** Where the popover opens from when that is not its trigger. */
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

/** What floats below the trigger. Give it an `aria-label`; it takes the focus and gives it back. */
export function PopoverContent({ className, onCloseAutoFocus, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        {...rest}
        onCloseAutoFocus={(event) => {
          onCloseAutoFocus?.(event);
          if (!focusIsFree()) event.preventDefault();
        }}
        className={cn('float-in z-40 max-w-[calc(100vw-16px)] rounded-md bg-raised text-ink shadow-float outline-none', className)}
      />
    </Radix.Portal>
  );
}

export interface PopoverFloatProps extends Omit<ComponentProps<typeof Radix.Content>, 'id'> {
  readonly float: Float;
}

/** What opens from an Opener. Load it lazily, through Opener. Give it an `aria-label`. */
export function PopoverFloat({ float, ...rest }: PopoverFloatProps) {
  return (
    <Radix.Root open={float.open} onOpenChange={float.onOpenChange}>
      <Radix.Trigger asChild>
        <Borrowed anchor={float.anchor} />
      </Radix.Trigger>
      <PopoverContent {...rest} id={float.id} />
    </Radix.Root>
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
