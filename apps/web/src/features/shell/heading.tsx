'use client';
import { type ReactNode, useEffect, useRef } from 'react';

let seen = typeof window === 'undefined' ? '' : window.location.pathname;

/** The heading of a page. After coming from another page the focus is on it, unless the person has focused something else meanwhile. */
export function Heading({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The outside system is the focus, which was lost with the page before.
  useEffect(() => {
    const { pathname } = window.location;
    if (pathname !== seen && (document.activeElement ?? document.body) === document.body) heading.current?.focus({ preventScroll: true });
    seen = pathname;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
