import { Skeleton } from '@marquee/ui/skeleton';

const rows = ['w-64', 'w-48', 'w-72', 'w-56', 'w-60'];

/** The list while it is on its way, at its final height. */
export function LoadingRows() {
  return (
    <div role="status" aria-label="Loading segments" className="pt-[31px]">
      {rows.map((width) => (
        <div key={width} className="flex h-[38px] items-center justify-between border-line-soft border-b">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
