import { cn } from './lib/cn.ts';

/** The shape of what is being loaded, at its final size (give it a height), so that nothing jumps. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden="true" className={cn('block animate-pulse rounded-sm bg-pressed', className)} />;
}
