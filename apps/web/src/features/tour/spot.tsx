'use client';
import { useEffect, useState } from 'react';

interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(target: string): Box | null {
  const element = document.querySelector(`[data-tour="${target}"]`);
  if (element === null) return null;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  // Never beyond the page's edges, which would make it scroll sideways.
  const from = Math.max(2, left - 4);
  const to = Math.min(document.documentElement.clientWidth - 2, right + 4);
  return { top: top + window.scrollY - 4, left: from + window.scrollX, width: to - from, height: bottom - top + 8 };
}

/** A ring around what the tour speaks of, where that is on the page. */
export function Spot({ target }: { readonly target: string }) {
  const [box, setBox] = useState<Box | null>(null);
  // The outside system: the layout of the page, which grows while it loads.
  useEffect(() => {
    document.querySelector(`[data-tour="${target}"]`)?.scrollIntoView({ block: 'nearest' });
    const measure = () => setBox(boxOf(target));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [target]);
  return box === null ? null : (
    <div aria-hidden="true" className="pointer-events-none absolute z-10 rounded-md border-2 border-accent" style={box} />
  );
}
