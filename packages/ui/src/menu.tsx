'use client';
import { Check } from 'lucide-react';
import * as Radix from 'radix-ui/dropdown-menu';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { Kbd } from './kbd.tsx';
import { Borrowed } from './lib/borrowed.tsx';
import { cn } from './lib/cn.ts';
import { focusIsFree } from './lib/focus-is-free.ts';
import { menuClosed } from './lib/menu-origin.ts';
import type { Float } from './opener.tsx';

/** Not modal: a modal menu hides the page behind it from readers and leaves its controls in the order of Tab. */
export function Menu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />;
}
/** Use with `asChild` around a Part, an IconButton (`tooltip={false}`) or a Button, where the code is loaded lazily as a whole. Elsewhere: Opener. */
export const MenuTrigger = Radix.Trigger;
export const MenuRadioGroup = Radix.RadioGroup;

const itemClass =
  'flex min-h-[30px] w-full cursor-default select-none items-center gap-[9px] rounded-sm px-2 outline-none data-[highlighted]:bg-hover data-[disabled]:text-ink-3 [&>svg]:size-3.5 [&>svg]:shrink-0';

export interface MenuFloatProps extends Omit<ComponentProps<typeof Radix.Content>, 'id' | 'aria-labelledby'> {
  readonly float: Float;
}

/** The list that opens from an Opener. Load it lazily, through Opener. */
export function MenuFloat({ float, children, ...rest }: MenuFloatProps) {
  return (
    <Menu open={float.open} onOpenChange={float.onOpenChange}>
      <Radix.Trigger asChild>
        <Borrowed anchor={float.anchor} />
      </Radix.Trigger>
      <MenuContent
        {...rest}
        id={float.id}
        aria-labelledby={float.anchorId}
        onInteractOutside={(event) => {
          // The opener closes it by its own click; closed here already, that click would open it again.
          if (event.target instanceof Node && float.anchor.current?.contains(event.target)) event.preventDefault();
        }}
      >
        {children}
        {float.byKeyboard && <FirstFocused />}
      </MenuContent>
    </Menu>
  );
}

/** Opened by a key, a menu begins at its first item. Radix knows of that key only once its code is there. */
function FirstFocused() {
  const here = useRef<HTMLSpanElement>(null);
  // The outside system is the focus, after the menu took it as a whole.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const menu = here.current?.closest('[role="menu"]');
      // Letters that were typed meanwhile may have led to an item already.
      if (!menu || document.activeElement?.closest('[role^="menuitem"]')) return;
      menu.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return <span ref={here} hidden />;
}

/** Tells where the menu came from when it goes. */
function Origin() {
  const here = useRef<HTMLSpanElement>(null);
  // The outside system is the focus.
  useEffect(() => {
    const menu = here.current?.closest('[role="menu"]');
    return () => menuClosed(menu);
  }, []);
  return <span ref={here} hidden />;
}

/** The list that opens from the trigger. */
export function MenuContent({ className, children, onCloseAutoFocus, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        // Where there is no room for all of it, it scrolls: by keys too, however it was opened.
        tabIndex={0}
        {...rest}
        onCloseAutoFocus={(event) => {
          onCloseAutoFocus?.(event);
          if (!focusIsFree()) event.preventDefault();
        }}
        className={cn(
          'float-in z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-md bg-raised p-1 text-ink shadow-float',
          className,
        )}
      >
        {children}
        <Origin />
      </Radix.Content>
    </Radix.Portal>
  );
}

export interface MenuItemProps extends ComponentProps<typeof Radix.Item> {
  readonly icon?: ReactNode;
  /** Keys that do the same, for example "Ctrl D". */
  readonly shortcut?: string;
  readonly danger?: boolean;
}

/** One action. */
export function MenuItem({ icon, shortcut, danger = false, className, children, ...rest }: MenuItemProps) {
  return (
    <Radix.Item {...rest} className={cn(itemClass, danger ? 'text-bad' : '[&>svg]:text-ink-3', className)}>
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </Radix.Item>
  );
}

/** One of several choices; wrap them in MenuRadioGroup. `note` stands below the label. */
export function MenuRadioItem({
  note,
  className,
  children,
  ...rest
}: ComponentProps<typeof Radix.RadioItem> & { readonly note?: ReactNode }) {
  return (
    <Radix.RadioItem {...rest} className={cn(itemClass, 'py-1', className)}>
      <span className="grid size-3.5 shrink-0 place-items-center text-accent">
        <Radix.ItemIndicator>
          <Check aria-hidden="true" className="size-3.5" />
        </Radix.ItemIndicator>
      </span>
      <span className="flex-1">
        {children}
        {note !== undefined && <span className="block text-small text-ink-3">{note}</span>}
      </span>
    </Radix.RadioItem>
  );
}

/** The heading of a part of a menu. */
export function MenuLabel({ className, ...rest }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label {...rest} className={cn('px-2 py-1 text-small text-ink-3', className)} />;
}

/** A hairline between parts of a menu. */
export function MenuSeparator({ className, ...rest }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator {...rest} className={cn('-mx-1 my-1 h-px bg-line', className)} />;
}
