const event = 'marquee:palette';

/** Opens the command palette from anywhere in the shell. */
export function openPalette(): void {
  window.dispatchEvent(new Event(event));
}

/** Calls back when someone asks for the palette by button or by keys; returns how to stop. */
export function onPalette(open: () => void): () => void {
  const byKeys = (pressed: KeyboardEvent) => {
    if (pressed.key.toLowerCase() !== 'k' || !(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || pressed.shiftKey) return;
    pressed.preventDefault();
    open();
  };
  window.addEventListener(event, open);
  window.addEventListener('keydown', byKeys);
  return () => {
    window.removeEventListener(event, open);
    window.removeEventListener('keydown', byKeys);
  };
}
