'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Inside a dialog: keeps in `to` where the focus was when it opened. A menu that the dialog was chosen from gives the focus back to its own
 * button only after that, and then it is that button.
 */
export function FocusBack({ to }: { readonly to: RefObject<HTMLElement | null> }) {
  const here = useRef<HTMLSpanElement>(null);
  // The outside system is the focus.
  useEffect(() => {
    const sheet = here.current?.closest('[role="dialog"]');
    const keep = (place: EventTarget | null) => {
      if (!(place instanceof HTMLElement) || place === document.body || sheet?.contains(place)) return;
      if (!place.hasAttribute('data-radix-focus-guard')) to.current = place;
    };
    keep(document.activeElement);
    const onFocus = (event: FocusEvent) => keep(event.target);
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [to]);
  return <span ref={here} hidden />;
}

/** Gives the focus back; to the heading of the page where the place is gone. */
export function focusBackOn(place: HTMLElement | null): void {
  const goal = place?.isConnected ? place : document.querySelector<HTMLElement>('h1[tabindex], #main');
  goal?.focus({ preventScroll: goal !== place });
}
