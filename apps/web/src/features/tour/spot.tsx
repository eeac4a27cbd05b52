'use client';
import { useEffect, useState } from 'react';

interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const elementOf = (target: string) => document.querySelector(`[data-tour="${target}"]`);

function boxOf(element: Element): Box {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  // Never beyond the page's edges, which would make it scroll sideways.
  const from = Math.max(2, left - 4);
  const to = Math.min(document.documentElement.clientWidth - 2, right + 4);
  return { top: top + window.scrollY - 4, left: from + window.scrollX, width: to - from, height: bottom - top + 8 };
}

/** A ring around what the tour speaks of, where that is on the page. */
export function Spot({ target }: { readonly target: string }) {
  const [box, setBox] = useState<Box | null>(null);
  // The outside system: the layout of the page, which grows while it loads, and what of it stays in sight while the rest scrolls.
  useEffect(() => {
    let found: Element | null = null;
    const measure = () => {
      const element = elementOf(target);
      // What the tour speaks of may come a moment after it; it is brought into sight once.
      if (element !== null && element !== found) element.scrollIntoView({ block: 'nearest' });
      found = element;
      setBox(element === null ? null : boxOf(element));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    window.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      window.removeEventListener('scroll', measure);
    };
  }, [target]);
  return box === null ? null : (
    <div aria-hidden="true" className="pointer-events-none absolute z-20 rounded-md border-2 border-accent print:hidden" style={box} />
  );
}
