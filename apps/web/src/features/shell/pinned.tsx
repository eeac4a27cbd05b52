import { cn } from '@marquee/ui/lib/cn';
import { useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { Link } from '../../lib/link.tsx';
import { apiQuery } from '../../lib/trpc.tsx';

/** The segments that somebody has pinned, below Segments where the rail has room for names. */
export function Pinned() {
  const pathname = usePathname();
  const segments = useQuery(apiQuery('segments.pinned', {}, { staleTime: 60_000 })).data?.segments ?? [];
  if (segments.length === 0) return null;
  return (
    <ul aria-label="Pinned segments" className="my-0.5 ml-4 grid gap-px border-line border-l pl-2 max-desk:hidden">
      {segments.map(({ id, name }) => {
        const here = pathname === `/segments/${id}`;
        return (
          <li key={id} className="min-w-0">
            <Link
              href={`/segments/${id}`}
              aria-current={here ? 'true' : undefined}
              title={name}
              className={cn(
                'block truncate rounded-md px-2 py-1 text-small hover:no-underline',
                here ? 'bg-pressed text-ink' : 'text-ink-2 hover:bg-hover',
              )}
            >
              {name}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
