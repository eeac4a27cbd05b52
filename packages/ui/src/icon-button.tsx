import type { ComponentProps } from 'react';
import { cn } from './lib/cn.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly size?: 'md' | 'sm';
  /** Off where a menu or popover opens from the button at once. */
  readonly tooltip?: boolean;
}

/** A button that is only an icon: 30 px, or 24 px inside rows and headers. */
export function IconButton({ label, size = 'md', tooltip = true, className, ...rest }: IconButtonProps) {
  const button = (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={cn(
        'inline-grid shrink-0 place-items-center hover:bg-hover hover:text-ink aria-pressed:bg-pressed aria-pressed:text-ink aria-expanded:bg-hover disabled:bg-transparent disabled:text-line-control',
        size === 'md' ? 'size-[30px] rounded-md text-ink-2 [&_svg]:size-4' : 'size-6 rounded-sm text-ink-3 [&_svg]:size-3.5',
        className,
      )}
    />
  );
  return tooltip ? <Tooltip content={label}>{button}</Tooltip> : button;
}
