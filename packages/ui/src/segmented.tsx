import { cn } from './lib/cn.ts';

export interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onValueChange: (value: V) => void;
  readonly className?: string;
}

/** One of two to five values, all in sight. */
export function Segmented<V extends string>({ label, options, value, onValueChange, className }: SegmentedProps<V>) {
  return (
    <fieldset aria-label={label} className={cn('inline-flex rounded-md bg-pressed p-0.5', className)}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onValueChange(option.value)}
          className="h-6 rounded-sm px-[9px] font-medium text-ink-2 text-small aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-low"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
