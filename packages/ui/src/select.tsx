import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { boxClass } from './input.tsx';
import { cn } from './lib/cn.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}
export interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'children'> {
  readonly options: readonly SelectOption[];
  readonly onValueChange?: (value: string) => void;
}

/** One of a few values: the platform's own list, so that it works with every keyboard, reader and phone. */
export function Select({ options, onValueChange, className, ...rest }: SelectProps) {
  return (
    <span className={cn('relative inline-flex items-center', className)}>
      <select
        {...rest}
        onChange={(event) => onValueChange?.(event.target.value)}
        className={cn(boxClass, 'h-[30px] appearance-none pr-7!')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-2 size-3.5 text-ink-3" />
    </span>
  );
}
