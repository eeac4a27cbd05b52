import { cn } from '../lib/cn.ts';

export interface ShareBarProps {
  /** In percent; null when hidden: then a hatched stub is drawn. */
  readonly share: number | null;
  /** In percent; a tick. */
  readonly base: number | null;
  /** The percent at the far end. */
  readonly max: number;
  /** Grows to the left, for the left side of a pyramid. */
  readonly mirrored?: boolean;
  readonly tall?: boolean;
  /** The background of the bar; the hue of an audience unless given. */
  readonly hue?: string;
}

/** A bar from zero with the base as a tick. Decorative: the figures stand beside it. */
export function ShareBar({ share, base, max, mirrored = false, tall = false, hue = 'bg-c1' }: ShareBarProps) {
  const end = mirrored ? 'right' : 'left';
  const at = (percent: number) => `${Math.min(100, (100 * percent) / max)}%`;
  return (
    <span aria-hidden="true" className={cn('graphic relative block w-full', tall ? 'h-[22px]' : 'h-3.5')}>
      <span
        className={cn('absolute min-w-px rounded-[1px]', tall ? 'inset-y-1' : 'inset-y-[3px]', share === null ? 'hatched' : hue)}
        style={{ [end]: 0, width: share === null ? '10%' : at(share) }}
      />
      {base !== null && (
        <span className="absolute inset-y-0 w-0.5 bg-ink ring-1 ring-surface" style={{ [end]: `calc(${at(base)} - 1px)` }} />
      )}
    </span>
  );
}
