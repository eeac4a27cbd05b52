import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './lib/cn.ts';

/** What a part of the sentence is: grey for what is asked about, blue for an answer, outlined for how, dashed where one is missing, red where one is wrong. */
export type PartKind = 'field' | 'value' | 'operator' | 'hole' | 'bad';

const shared =
  'inline-flex h-6 max-w-full forced-colors:border forced-colors:border-[ButtonText] items-center gap-[3px] rounded-sm align-baseline leading-6 whitespace-nowrap [&_svg]:-mr-0.5 [&_svg]:size-[13px] [&_svg]:shrink-0 [&_svg]:text-ink-3';
const kinds = {
  field: 'px-1.5 font-medium bg-pressed text-ink hover:inset-ring hover:inset-ring-line-control',
  value: 'px-1.5 font-medium bg-accent-tint text-accent-ink hover:inset-ring hover:inset-ring-line-control',
  operator: 'px-1.5 font-medium inset-ring inset-ring-line text-ink hover:inset-ring-line-control',
  hole: 'border border-line-control border-dashed px-[5px] font-normal text-ink-2 hover:bg-hover',
  bad: 'px-1.5 font-medium inset-ring inset-ring-bad text-bad hover:bg-bad-tint',
} as const satisfies Record<PartKind, string>;

export interface PartProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly kind: PartKind;
  /** Said after the main text, quieter, such as "+5" or "version 3". */
  readonly more?: ReactNode;
  /** Shows that a menu opens from it. */
  readonly opens?: boolean;
  readonly children: ReactNode;
}

/** One part of a sentence that is a control. */
export function Part({ kind, more, opens = kind === 'operator', className, children, ...rest }: PartProps) {
  return (
    <button type="button" {...rest} className={cn(shared, kinds[kind], className)}>
      <span className="truncate">{children}</span>
      {more !== undefined && <span className="ml-[3px] font-normal opacity-90">{more}</span>}
      {opens && <ChevronDown aria-hidden="true" />}
    </button>
  );
}
