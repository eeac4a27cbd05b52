'use client';
import { Toaster } from '@marquee/ui/toaster';
import { TooltipProvider } from '@marquee/ui/tooltip';
import { type ReactNode, useState } from 'react';
import { ServerState } from '../../lib/trpc.tsx';
import { Palette } from '../palette/index.ts';
import { type Person, PersonProvider } from '../person/index.ts';
import { SessionDialogs } from '../session/index.ts';
import { Tour } from '../tour/index.ts';
import { Rail } from './rail.tsx';

/** Everything around a page of someone who is signed in. */
export function Shell({ person, children }: { readonly person: Person; readonly children: ReactNode }) {
  const [toursTaken, setToursTaken] = useState(0);
  return (
    <ServerState>
      <TooltipProvider>
        <PersonProvider person={person}>
          <a href="#main" className="-left-[999px] absolute top-2 z-50 rounded-md bg-raised px-3 py-2 shadow-float focus:left-2">
            Skip to content
          </a>
          <div className="grid min-h-screen grid-cols-[var(--rail)_minmax(0,1fr)]">
            <Rail onTour={() => setToursTaken((count) => count + 1)} />
            <div className="min-w-0 border-line border-l bg-surface">{children}</div>
          </div>
          <Palette />
          <Tour asked={toursTaken} />
          <Toaster />
          <SessionDialogs />
        </PersonProvider>
      </TooltipProvider>
    </ServerState>
  );
}
