import { cn } from './lib/cn.ts';

/** The shape of what is being loaded, at its final size, so that nothing jumps. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden="true" className={cn('block h-4 animate-pulse rounded-sm bg-pressed', className)} />;
}
