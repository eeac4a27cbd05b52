'use client';
import { Deferred } from '@marquee/ui/deferred';
import { useEffect, useState } from 'react';
import { onPalette } from './open.ts';

const load = () => import('./palette-dialog.tsx');

/** The command palette: Ctrl or Cmd and K from anywhere. Its code comes when it is first asked for, or when the page is idle. */
export function Palette() {
  const [open, setOpen] = useState(false);
  // The outside system: the keyboard of the whole page.
  useEffect(() => onPalette(() => setOpen((was) => !was)), []);
  return <Deferred load={load} with={{ open, onOpenChange: setOpen }} wanted={open} onClose={() => setOpen(false)} />;
}
