'use client';
import { Toaster } from '@marquee/ui/toaster';
import { TooltipProvider } from '@marquee/ui/tooltip';
import { ServerState } from '../../lib/trpc.tsx';
import { PartsGallery, RowsGallery } from '../builder/index.ts';
import { ThemeToggle } from '../shell/index.ts';
import { ChartGallery } from './chart-gallery.tsx';
import { ControlGallery } from './control-gallery.tsx';
import { FloatGallery } from './float-gallery.tsx';
import { MessageGallery } from './message-gallery.tsx';
import { StateGallery } from './state-gallery.tsx';
import { TourGallery } from './tour-gallery.tsx';
import { TreeGallery } from './tree-gallery.tsx';

/** Every component in each of its states, for developers. */
export function Gallery({ only }: { readonly only: 'all' | 'rows' }) {
  return (
    <TooltipProvider>
      <main id="main" className="mx-auto max-w-[1240px] bg-surface">
        <header className="flex items-center justify-between px-(--pad) py-5">
          <h1 className="font-semibold text-title">Gallery</h1>
          <ThemeToggle />
        </header>
        {only === 'all' && (
          <>
            <ControlGallery />
            <FloatGallery />
            <StateGallery />
            <TreeGallery />
            <ChartGallery />
            <PartsGallery />
            <TourGallery />
          </>
        )}
        <ServerState>
          {only === 'all' && <MessageGallery />}
          <RowsGallery />
        </ServerState>
        <Toaster />
      </main>
    </TooltipProvider>
  );
}
