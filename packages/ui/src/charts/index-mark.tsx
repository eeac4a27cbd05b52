import { cn } from '../lib/cn.ts';
import { indexDirection } from '../lib/index-band.ts';
import { marked } from '../lib/rough.ts';

const words = { over: 'over-represented', under: 'under-represented', near: undefined } as const;

interface IndexMarkProps {
  readonly index: number | null;
  readonly rough?: boolean | undefined;
  readonly className?: string;
}

/** An index with its direction mark: up from 120, down to 80. A dash where there is none to show, ≈ before one that is rough. */
export function IndexMark({ index, rough, className }: IndexMarkProps) {
  if (index === null) return <span className={cn('text-ink-3', className)}>–</span>;
  const direction = indexDirection(index);
  return (
    <span
      className={cn(
        'inline-flex items-center justify-end gap-1',
        direction === 'over' && 'font-semibold text-accent-ink',
        direction === 'under' && 'font-medium text-ink-2',
        className,
      )}
      title={words[direction]}
    >
      {direction !== 'near' && (
        <svg viewBox="0 0 8 8" aria-hidden="true" className={cn('size-[7px] fill-current', direction === 'under' && 'text-ink-3')}>
          <path d={direction === 'over' ? 'M4 1 7.5 7h-7z' : 'M4 7 .5 1h7z'} />
        </svg>
      )}
      {marked(String(index), rough)}
      {words[direction] !== undefined && <span className="sr-only"> {words[direction]}</span>}
    </span>
  );
}
