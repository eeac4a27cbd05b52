'use client';
import { type RefObject, useEffect } from 'react';
import { buttonOf, menuOrigin } from './lib/menu-origin.ts';

/** Inside a dialog: keeps in `to` where the focus was when it opened. A menu takes its items with it, and then it is the menu's button. */
export function FocusBack({ to }: { readonly to: RefObject<HTMLElement | null> }): null {
  // The outside system is the focus.
  useEffect(() => {
    const { activeElement, body } = document;
    const menu = activeElement?.closest('[role="menu"]');
    if (menu) to.current = buttonOf(menu);
    else to.current = activeElement instanceof HTMLElement && activeElement !== body ? activeElement : menuOrigin();
  }, [to]);
  return null;
}

/** Gives the focus back; to the heading of the page where the place is gone. */
export function focusBackOn(place: HTMLElement | null): void {
  const goal = place?.isConnected ? place : (document.querySelector<HTMLElement>('h1[tabindex]') ?? document.getElementById('main'));
  goal?.focus({ preventScroll: goal !== place });
}
