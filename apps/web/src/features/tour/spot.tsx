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
  const { top, left, width, height } = element.getBoundingClientRect();
  return { top: top + window.scrollY - 4, left: left + window.scrollX - 4, width: width + 8, height: height + 8 };
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
    <div aria-hidden="true" className="pointer-events-none absolute z-30 rounded-m border-2 border-accent" style={box} />
  );
}
