'use client';
import { toast } from '@marquee/ui/toaster';
import { useEffect } from 'react';
import { leavesFreely } from '../../../lib/leaving.ts';

/**
 * Unsaved changes stay in the tab: a link on the page says so and leads on. The browser asks where they would be lost: when the tab is closed,
 * and where it keeps nothing.
 */
export function useLeaveGuard(unsaved: boolean, isKept: () => boolean): void {
  // The outside system is the browser's navigation.
  useEffect(() => {
    if (!unsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!leavesFreely()) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented;
      if (!(link instanceof HTMLAnchorElement) || elsewhere || link.target === '_blank') return;
      if (link.origin !== window.location.origin || link.pathname === window.location.pathname) return;
      if (isKept()) return toast.message('Unsaved changes are kept in this tab', { description: 'Open the segment again to go on.' });
      if (window.confirm('Leave without saving? This browser keeps no draft, so the changes would be lost.')) return;
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
  }, [unsaved, isKept]);
}
