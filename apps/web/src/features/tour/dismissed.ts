const keyOf = (personId: string) => `marquee-tour-dismissed:${personId}`;

/** Whether this person put the tour away for good in this browser. Where the browser keeps nothing, the tour stays away. */
export function tourDismissed(personId: string): boolean {
  try {
    return window.localStorage.getItem(keyOf(personId)) !== null;
  } catch {
    return true;
  }
}

/** Puts the tour away for good. */
export function dismissTour(personId: string): void {
  try {
    window.localStorage.setItem(keyOf(personId), 'yes');
  } catch {
    // A browser that keeps nothing does not show the tour by itself.
  }
}
