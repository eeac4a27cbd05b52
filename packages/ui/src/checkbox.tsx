import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './lib/cn.ts';

/** A box to tick with its label; the whole line is the target. */
export function Checkbox({ label, className, ...rest }: Omit<ComponentProps<'input'>, 'type'> & { readonly label: ReactNode }) {
  return (
    <label className={cn('relative flex min-h-6 items-center gap-2', className)}>
      <input
        {...rest}
        type="checkbox"
        className="peer size-[15px] shrink-0 appearance-none rounded-[3px] border border-line-control bg-surface checked:border-accent-fill checked:bg-accent-fill disabled:bg-pressed"
      />
      <Check
        aria-hidden="true"
        strokeWidth={3}
        className="pointer-events-none absolute left-px size-[13px] text-on-accent opacity-0 peer-checked:opacity-100"
      />
      <span>{label}</span>
    </label>
  );
}
