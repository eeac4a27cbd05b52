'use client';
import { X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { FocusBack, focusBackOn } from './focus-back.tsx';
import { IconButton } from './icon-button.tsx';
import { cn } from './lib/cn.ts';
import { focusIsFree } from './lib/focus-is-free.ts';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

const boxes = 'input:not([type="hidden"]), textarea, select';

/**
 * The veil and the sheet, without a heading: for the palette and the like. Needs a DialogTitle inside. The focus goes to the first box, where
 * there is one, and when it closes to where it came from.
 */
export function DialogSheet({ className, children, ...rest }: ComponentProps<typeof Radix.Content>) {
  const back = useRef<HTMLElement | null>(null);
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_260/0.36)]" />
      <Radix.Content
        onOpenAutoFocus={(event) => {
          const box = event.currentTarget instanceof Element ? event.currentTarget.querySelector<HTMLElement>(boxes) : null;
          if (box === null) return;
          event.preventDefault();
          box.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (focusIsFree()) focusBackOn(back.current);
        }}
        {...rest}
        className={cn(
          'float-in fixed top-[12vh] left-1/2 z-50 max-h-[80vh] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 overflow-y-auto rounded-lg bg-raised text-ink shadow-float outline-none',
          className,
        )}
      >
        <FocusBack to={back} />
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
export const DialogTitle = Radix.Title;

export interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The buttons; the one that continues comes last. */
  readonly footer?: ReactNode;
}

/** A dialog with its heading, what it is about, its body and its buttons. */
export function DialogContent({ title, description, footer, children, ...rest }: DialogContentProps) {
  return (
    <DialogSheet {...rest} {...(description === undefined ? { 'aria-describedby': undefined } : {})}>
      <header className="flex items-start gap-3 px-5 pt-4">
        <div className="min-w-0 flex-1">
          <Radix.Title className="font-semibold text-section">{title}</Radix.Title>
          {description !== undefined && <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>}
        </div>
        <Radix.Close asChild>
          <IconButton label="Close" size="sm" tooltip={false}>
            <X aria-hidden="true" />
          </IconButton>
        </Radix.Close>
      </header>
      <div className="px-5 py-4">{children}</div>
      {footer !== undefined && <footer className="flex justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>}
    </DialogSheet>
  );
}
