import type { ComponentProps, ReactNode } from 'react';
import { cn } from './lib/cn.ts';
import { Spinner } from './spinner.tsx';

const shared =
  'inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium no-underline hover:no-underline [&_svg]:size-3.5 [&_svg]:shrink-0 disabled:cursor-not-allowed disabled:border-transparent disabled:bg-pressed disabled:text-ink-2 disabled:shadow-none aria-disabled:border-transparent aria-disabled:bg-pressed aria-disabled:text-ink-2 aria-disabled:shadow-none';
const variants = {
  default: 'border-line bg-surface text-ink hover:bg-hover [&_svg]:text-ink-2',
  primary: 'border-transparent bg-accent-fill text-on-accent hover:bg-accent-fill-2',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink [&_svg]:text-ink-3',
  danger: 'border-transparent bg-bad text-surface hover:opacity-90',
} as const;
const sizes = { md: 'h-[30px] px-[11px]', sm: 'h-[26px] px-[9px]' } as const;

export interface ButtonLook {
  readonly variant?: keyof typeof variants;
  readonly size?: keyof typeof sizes;
}

/** The classes of a button, for links that look like one. */
export function buttonClass({ variant = 'default', size = 'md' }: ButtonLook = {}): string {
  return cn(shared, variants[variant], sizes[size], variant !== 'quiet' && size === 'md' && 'shadow-low');
}

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Shows that work is in progress, at the same width; clicks do nothing meanwhile. */
  readonly busy?: boolean;
  /** Stays focusable, says why it cannot be used, and does nothing. */
  readonly blockedBy?: string | undefined;
  readonly icon?: ReactNode;
}

/** A push button. Blocked buttons stay reachable by keyboard so that the reason can be read. */
export function Button({
  variant = 'default',
  size = 'md',
  busy = false,
  blockedBy,
  icon,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
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
