import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './lib/cn.ts';
import { Spinner } from './spinner.tsx';

/** The classes of a button, for links that look like one. */
export const buttonClass = cva(
  'inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium no-underline hover:no-underline [&_svg]:size-3.5 [&_svg]:shrink-0 disabled:cursor-not-allowed disabled:border-transparent disabled:bg-pressed disabled:text-ink-2 disabled:shadow-none aria-disabled:border-transparent aria-disabled:bg-pressed aria-disabled:text-ink-2 aria-disabled:shadow-none',
  {
    variants: {
      variant: {
        default: 'border-line bg-surface text-ink shadow-low hover:bg-hover [&_svg]:text-ink-2',
        primary: 'border-transparent bg-accent-fill text-on-accent shadow-low hover:bg-accent-fill-2',
        quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink [&_svg]:text-ink-3',
        danger: 'border-transparent bg-bad text-surface shadow-low hover:opacity-90',
      },
      size: { md: 'h-[30px] px-[11px]', sm: 'h-[26px] px-[9px] shadow-none' },
    },
    defaultVariants: { variant: 'default', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonClass> {
  /** Keeps its width and shows that work is under way; further clicks do nothing. */
  readonly busy?: boolean;
  /** Stays focusable, says why it cannot be used, and does nothing. */
  readonly blockedBy?: string | undefined;
  readonly icon?: ReactNode;
}

/** A push button. Blocked buttons stay reachable by keyboard so that the reason can be read. */
export function Button({ variant, size, busy = false, blockedBy, icon, className, children, onClick, ...rest }: ButtonProps) {
  const blocked = busy || blockedBy !== undefined;
  return (
    <button
      type="button"
      {...rest}
      title={blockedBy ?? rest.title}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.(event);
      }}
      className={cn(buttonClass({ variant, size }), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
