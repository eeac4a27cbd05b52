const key = 'marquee-letters-off';

/** Whether one letter alone may do something on the page, wherever the focus is. On, unless it was switched off in this browser. */
export function lettersOn(): boolean {
  try {
    return window.localStorage.getItem(key) === null;
  } catch {
    return true;
  }
}

/** Switches the one-letter keys of the page on or off, for good in this browser. */
export function switchLetters(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, 'yes');
  } catch {
    // A browser that keeps nothing keeps them on.
  }
}
