'use client';
import { useEffect } from 'react';

/** Asks before the page is left with unsaved changes, by closing the tab or by a link on it. */
export function useLeaveGuard(unsaved: boolean): void {
  // The outside system is the browser's navigation.
  useEffect(() => {
    if (!unsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (
        !(link instanceof HTMLAnchorElement) ||
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        link.target === '_blank'
      )
        return;
      if (link.origin !== window.location.origin || link.pathname === window.location.pathname) return;
      if (window.confirm('Leave without saving? This tab keeps the draft until it is closed.')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    // Before the router's own handler.
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [unsaved]);
}
