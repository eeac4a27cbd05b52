import { Skeleton } from '@marquee/ui/skeleton';

/** The builder while its segment or its code is on the way. */
export function LoadingBuilder() {
  return (
    <div aria-busy="true" className="grid gap-4 px-(--pad) pt-5">
      <span className="sr-only">Opening the builder</span>
      <Skeleton className="h-7 w-72" />
      <Skeleton className="h-48" />
      <Skeleton className="h-28" />
    </div>
  );
}
