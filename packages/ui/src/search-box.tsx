import { Search, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Input } from './input.tsx';
import { cn } from './lib/cn.ts';

export interface SearchBoxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> {
  readonly label: string;
  readonly value: string;
  readonly onValueChange: (text: string) => void;
}

/** A box to search in a list, with its own button to clear it. Controlled. */
export function SearchBox({ label, value, onValueChange, className, ...rest }: SearchBoxProps) {
  return (
    <span className={cn('relative inline-flex w-60 items-center', className)}>
      <Search aria-hidden="true" className="pointer-events-none absolute left-[9px] size-3.5 text-ink-3" />
      <Input
        {...rest}
        type="text"
        role="searchbox"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        className="px-[29px]!"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={`Clear: ${label}`}
          onClick={() => onValueChange('')}
          className="absolute right-[3px] grid size-6 place-items-center rounded-sm text-ink-3 hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </span>
  );
}
