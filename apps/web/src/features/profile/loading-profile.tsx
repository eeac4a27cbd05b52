import { Skeleton } from '@marquee/ui/skeleton';

const figures = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A profile while it is on its way, at its final shape. */
export function LoadingProfile() {
  return (
    <div role="status" aria-label="Loading the profile">
      <div className="grid h-[85px] grid-cols-6 border-line border-t max-tablet:h-[170px] max-tablet:grid-cols-3">
        {figures.map((figure) => (
          <div key={figure} className="grid content-center gap-2 px-(--pad)">
            <Skeleton className="h-3 w-20" />
            <Skeleton className="h-5 w-14" />
          </div>
        ))}
      </div>
      <div className="grid h-[340px] grid-cols-12 gap-6 border-line border-t p-(--pad)">
        <Skeleton className="col-span-7 h-full" />
        <Skeleton className="col-span-5 h-full" />
      </div>
    </div>
  );
}
