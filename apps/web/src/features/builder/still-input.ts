type Place = readonly number[];
interface Act {
  readonly place: Place | null;
  readonly event: MouseEvent | KeyboardEvent;
}

/** What the reader did to a drawing that nobody was behind yet. */
export interface Heard {
  readonly acts: readonly Act[];
  /** Notes where in the drawing the focus is, just before the drawing goes. */
  readonly noteFocus: () => void;
  readonly focus: () => Place | null;
  readonly stop: () => void;
}

// Tab moves by itself, and the rest do nothing alone.
const silent: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta']);
const settleMs = 40;

/** Keeps the presses and keys that a drawing is given. Links go where they lead. */
export function listen(drawing: HTMLElement): Heard {
  const acts: Act[] = [];
  let focused: Place | null = null;
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('a, button, input, select, [role="tab"]') : null;
    if (target === null || target instanceof HTMLAnchorElement) return;
    event.preventDefault();
    acts.push({ place: placeOf(drawing, target), event });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is done again is not heard again.
    if (!event.isTrusted || silent.has(event.key) || !(event.target instanceof Element)) return;
    if (event.target === document.body) acts.push({ place: null, event });
    // Enter and Space press a button by themselves.
    else if (drawing.contains(event.target) && !(event.target.matches('button') && (event.key === 'Enter' || event.key === ' ')))
      acts.push({ place: placeOf(drawing, event.target), event });
  };
  drawing.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKeyDown);
  return {
    acts,
    noteFocus: () => {
      const at = document.activeElement;
      focused = at !== null && at !== drawing && drawing.contains(at) ? placeOf(drawing, at) : null;
    },
    focus: () => focused,
    stop: () => {
      drawing.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKeyDown);
    },
  };
}

/** Does to what took the drawing's place, drawn the same, what was done to the drawing; each once the one before has had its effect. */
export async function replay(heard: Heard, alive: HTMLElement): Promise<void> {
  const focused = heard.focus();
  if (focused !== null) elementAt(alive, focused)?.focus({ preventScroll: true });
  for (let at = 0; at < heard.acts.length; at += 1) {
    const act = heard.acts[at];
    if (act !== undefined) redo(act, alive);
    await new Promise((resolve) => setTimeout(resolve, settleMs));
  }
  heard.stop();
}

function redo({ place, event }: Act, alive: HTMLElement): void {
  const target = place === null ? (document.activeElement ?? document.body) : elementAt(alive, place);
  if (event instanceof MouseEvent)
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: event.detail }));
  // What something alive answered meanwhile, such as the command palette, is done.
  else if (!event.defaultPrevented) target?.dispatchEvent(sameKey(event));
}

/** The way to an element by the numbers of children. */
function placeOf(root: Element, element: Element): Place {
  const place: number[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
    place.unshift(at.parentElement === null ? 0 : [...at.parentElement.children].indexOf(at));
  return place;
}

/** The element that such a way leads to; null where there is none. */
function elementAt(root: Element, place: Place): HTMLElement | null {
  const found = place.reduce<Element | undefined>((at, step) => at?.children[step], root);
  return found instanceof HTMLElement ? found : null;
}

function sameKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true });
}
