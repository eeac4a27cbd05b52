'use client';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { placeTooltip } from './lib/place-tooltip.ts';

const openAfterMs = 450;
const closeAfterMs = 120;

/** The element with a tooltip that an event happened in; null in the bubble's absence of one. */
function targetOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null;
}

/** Shows the `data-tooltip` of whatever is pointed at or focused, and of a term that is pressed. Escape puts it away; the pointer may move onto it. */
export default function TooltipLayer() {
  const id = useId();
  const bubble = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<HTMLElement | null>(null);

  // The outside system: pointer and keyboard of the whole page.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const after = (waitMs: number, next: HTMLElement | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => setTarget(next), waitMs);
    };
    const hide = () => {
      clearTimeout(timer);
      setTarget(null);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      if (event.target instanceof Node && bubble.current?.contains(event.target)) return clearTimeout(timer);
      const found = targetOf(event);
      after(found === null ? closeAfterMs : bubble.current === null ? openAfterMs : closeAfterMs, found);
    };
    const focus = (event: FocusEvent) => {
      const found = targetOf(event);
      if (found?.matches(':focus-visible')) after(0, found);
    };
    // A word that does nothing else than be explained: a finger can ask for that too.
    const press = (event: MouseEvent) => {
      const found = targetOf(event);
      if (found?.matches('[data-term]')) after(0, found);
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    // This code comes with the first move: what that came to rest on has waited for it.
    const already = document.querySelector<HTMLElement>('[data-tooltip]:hover, [data-tooltip]:focus-visible, [data-term]:focus');
    if (already !== null) after(openAfterMs, already);
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('click', press);
    document.addEventListener('scroll', hide, true);
    document.addEventListener('keydown', key);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('click', press);
      document.removeEventListener('scroll', hide, true);
      document.removeEventListener('keydown', key);
    };
  }, []);

  // The outside system: the layout, and the description that readers take.
  useLayoutEffect(() => {
    const shown = bubble.current;
    if (target === null || shown === null) return;
    const place = placeTooltip(target.getBoundingClientRect(), shown.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    shown.style.left = `${place.left}px`;
    shown.style.top = `${place.top}px`;
    // A name that says the same needs no description.
    if (target.getAttribute('aria-label') === target.dataset.tooltip || target.hasAttribute('aria-describedby')) return;
    target.setAttribute('aria-describedby', id);
    return () => target.removeAttribute('aria-describedby');
  }, [target, id]);

  const text = target?.isConnected ? target.dataset.tooltip : undefined;
  if (text === undefined) return null;
  return (
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      className="float-in fixed z-[60] max-w-72 whitespace-pre-line rounded-sm bg-ink px-2 py-1 text-small text-surface shadow-low"
    >
      {text}
    </div>
  );
}
