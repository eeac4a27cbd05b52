import { cn } from './lib/cn.ts';

export interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; null while the whole is not known. */
  readonly value: number | null;
  readonly className?: string;
}

/** A bar of how much is done. */
export function Progress({ label, value, className }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(value === null ? {} : { 'aria-valuenow': Math.round(value * 100) })}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-cg-soft', className)}
    >
      <div
        className={cn('h-full rounded-full bg-accent', value === null && 'w-1/3 animate-pulse')}
        style={value === null ? undefined : { width: `${value * 100}%` }}
      />
    </div>
  );
}
