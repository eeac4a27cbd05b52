'use client';
import { Kbd } from '@marquee/ui/kbd';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../../lib/link.tsx';
import { openPalette } from '../palette/index.ts';
import { DataAsOf } from './data-as-of.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

export interface Crumb {
  readonly label: string;
  /** Left out for the page itself. */
  readonly href?: string;
}

/** A page inside the shell: the bar with its breadcrumb, the as-of day and the palette, and the content below. */
export function Page({ crumbs, children }: { readonly crumbs: readonly Crumb[]; readonly children: ReactNode }) {
  return (
    <>
      <header className="sticky top-0 z-20 flex h-12 items-center gap-3 border-line border-b bg-surface pr-4 pl-(--pad)">
        <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
          <ol className="flex min-w-0">
            {crumbs.map((crumb, at) => (
              <li
                key={`${crumb.href ?? ''} ${crumb.label}`}
                className={crumb.href === undefined ? 'flex min-w-0 whitespace-nowrap' : 'flex shrink-0 whitespace-nowrap'}
              >
                {at > 0 && (
                  <span aria-hidden="true" className="mx-[7px] text-line-control">
                    /
                  </span>
                )}
                {crumb.href === undefined ? (
                  <span aria-current="page" className="truncate font-medium">
                    {crumb.label}
                  </span>
                ) : (
                  <Link href={crumb.href} className="text-ink-2">
                    {crumb.label}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <DataAsOf />
        <button
          type="button"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={openPalette}
          className="flex h-[30px] w-52 items-center gap-[7px] rounded-md border border-line bg-sunken pr-[7px] pl-[9px] text-ink-3 hover:border-line-control max-tablet:w-[30px] max-tablet:justify-center max-tablet:border-0 max-tablet:bg-transparent max-tablet:p-0"
        >
          <Search aria-hidden="true" className="size-3.5 max-tablet:size-4 max-tablet:text-ink-2" />
          <span className="flex-1 whitespace-nowrap text-left max-tablet:sr-only">Search or jump to</span>
          <Kbd className="max-tablet:hidden">Ctrl K</Kbd>
        </button>
        <ThemeToggle />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}
