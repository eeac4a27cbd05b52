'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onPalette } from './open.ts';

const PaletteDialog = lazy(() => import('./palette-dialog.tsx'));

/** The command palette: Ctrl or Cmd and K from anywhere. Its code comes when it is first asked for. */
export function Palette() {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  // The outside system: the keyboard of the whole page.
  useEffect(
    () =>
      onPalette(() => {
        setWanted(true);
        setOpen((was) => !was);
      }),
    [],
  );
  return wanted ? (
    <Suspense fallback={null}>
      <PaletteDialog open={open} onOpenChange={setOpen} />
    </Suspense>
  ) : null;
}
