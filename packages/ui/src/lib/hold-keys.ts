const mostFrames = 60;

/**
 * Keeps what is typed while something that will take the focus is on its way. `release` gives it to the element of that id, in order, once
 * the focus is in there. Escape, Tab and shortcuts are not typing.
 */
export function holdKeys(): { readonly release: (into: string) => Promise<void>; readonly forget: () => void } {
  const held: string[] = [];
  let giving = false;
  const onKeyDown = (event: KeyboardEvent) => {
    const typed = event.key.length === 1 || event.key === 'Enter' || event.key.startsWith('Arrow') || event.key === 'Backspace';
    if (giving || !typed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event.key);
  };
  window.addEventListener('keydown', onKeyDown, true);
  const forget = () => window.removeEventListener('keydown', onKeyDown, true);
  const release = async (into: string) => {
    const focused = () => document.getElementById(into)?.contains(document.activeElement) ?? false;
    for (let frames = 0; !focused() && frames < mostFrames; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!focused()) held.length = 0;
    // Each key finds what the one before it did, which may be something else on its way; those typed meanwhile come last.
    while (held.length > 0) {
      const key = held.shift();
      giving = true;
      if (key !== undefined) type(key);
      giving = false;
      await new Promise((resolve) => setTimeout(resolve));
    }
    forget();
  };
  return { release, forget };
}

/** As if the key had been pressed where the focus is. */
function type(key: string): void {
  const at = document.activeElement ?? document.body;
  const goesOn = at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  // The one way to type into a box that undo and its listeners take for typing.
  if (goesOn && key.length === 1 && at.matches('input, textarea')) document.execCommand('insertText', false, key);
}
