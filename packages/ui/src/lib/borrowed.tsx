'use client';
import { type Ref, type RefObject, useLayoutEffect } from 'react';

/**
 * Stands in for a trigger that was on the page before the library of floating things was: it hands that element on as its own and draws
 * nothing. Radix then places what floats beside it and gives the focus back to it.
 */
export function Borrowed({ anchor, ref }: { readonly anchor: RefObject<HTMLElement | null>; readonly ref?: Ref<HTMLElement> }) {
  // The outside system is the element, which someone else draws.
  useLayoutEffect(() => {
    const element = anchor.current;
    if (typeof ref === 'function') {
      ref(element);
      return () => void ref(null);
    }
    if (ref) ref.current = element;
  }, [anchor, ref]);
  return null;
}
