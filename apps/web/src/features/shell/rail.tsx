'use client';
import { cn } from '@marquee/ui/lib/cn';
import { usePathname } from 'next/navigation';
import { Link } from '../../lib/link.tsx';
import { usePerson } from '../person/index.ts';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { isAt, navigationFor } from './navigation.ts';
import { Pinned } from './pinned.tsx';
import { Waiting } from './waiting.tsx';

/** The left rail: icons alone below 1200 px. */
export function Rail({ onTour }: { readonly onTour: () => void }) {
  const pathname = usePathname();
  const { role, organisation } = usePerson();
  return (
    <nav
      aria-label="Main"
      className="sticky top-0 flex h-screen flex-col bg-canvas px-2 pb-2 max-desk:items-center max-desk:px-1.5 max-tablet:px-1"
    >
      <Link
        href="/segments"
        className="flex h-12 shrink-0 items-center gap-[9px] px-2 font-semibold text-[14px] text-ink tracking-[-0.015em] hover:no-underline max-desk:px-0"
      >
        <Mark />
        <span className="max-desk:sr-only">Marquee</span>
      </Link>
      <ul className="mt-1 grid gap-0.5">
        {navigationFor(role, organisation.kind).map((entry) => {
          const { href, label, icon: Icon } = entry;
          const here = isAt(entry, pathname);
          return (
            <li key={href} className="relative min-w-0">
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                title={label}
                className={cn(
                  'flex h-8 items-center gap-2 rounded-md px-2 font-medium hover:no-underline max-desk:h-9 max-desk:w-10 max-desk:justify-center max-desk:px-0',
                  here ? 'bg-pressed text-ink' : 'text-ink-2 hover:bg-hover',
                )}
              >
                <Icon aria-hidden="true" className={cn('size-4 shrink-0', here ? 'text-accent' : 'text-ink-3')} />
                <span className="max-desk:sr-only">{label}</span>
              </Link>
              {href === '/campaigns' && <Waiting />}
              {href === '/segments' && <Pinned />}
            </li>
          );
        })}
      </ul>
      <div className="mt-auto pt-2">
        <AccountMenu onTour={onTour} />
      </div>
    </nav>
  );
}
