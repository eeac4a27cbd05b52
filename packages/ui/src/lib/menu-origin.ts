let origin: HTMLElement | null = null;

function forget(): void {
  origin = null;
  for (const sign of ['keydown', 'pointerdown'] as const) window.removeEventListener(sign, forget, true);
}

/** The button that a menu opened from. */
export function buttonOf(menu: Element): HTMLElement | null {
  const id = menu.getAttribute('aria-labelledby');
  return id === null ? null : document.getElementById(id);
}

/** A menu is gone: what was chosen in it may open something, which gives the focus back to the menu's button. */
export function menuClosed(menu: Element | null | undefined): void {
  origin = menu ? buttonOf(menu) : null;
  // Until the next thing that the reader does.
  for (const sign of ['keydown', 'pointerdown'] as const) window.addEventListener(sign, forget, { capture: true, once: true });
}

/** The button of the menu that something was chosen from just now. */
export const menuOrigin = (): HTMLElement | null => origin;
