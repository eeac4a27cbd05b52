import { cn } from '../lib/cn.ts';

export interface MeterProps {
  /** In percent of the track; null when hidden: the track is hatched. */
  readonly value: number | null;
  /** Kept is blue, from the left; dropped is grey, from the right. */
  readonly tone?: 'kept' | 'dropped';
  readonly className?: string;
}

/** A small bar in its track. Decorative: the figure is beside it. */
export function Meter({ value, tone = 'kept', className }: MeterProps) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'track graphic flex h-2 w-11 shrink-0 overflow-hidden rounded-[1px] bg-cg-soft',
        tone === 'dropped' && 'justify-end',
        value === null && 'hatched',
        className,
      )}
    >
      {value !== null && (
        <span className={tone === 'kept' ? 'bg-c1' : 'bg-cg'} style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />
      )}
    </span>
  );
}
