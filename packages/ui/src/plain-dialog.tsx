'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

export interface PlainDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons; the one that continues comes last and has the focus. */
  readonly footer: ReactNode;
  readonly onClose: () => void;
}

/** The browser's own dialog, above every other: for messages that must appear even if no further code can be loaded. */
export function PlainDialog({ title, children, footer, onClose }: PlainDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // The outside system is the browser's layer of dialogs.
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // What is open below takes neither the press nor the focus for its own.
    const keep = (event: Event) => event.stopPropagation();
    element.addEventListener('pointerdown', keep);
    element.addEventListener('focusin', keep);
    element.showModal();
    [...element.querySelectorAll<HTMLElement>('footer button')].at(-1)?.focus();
    return () => {
      element.removeEventListener('pointerdown', keep);
      element.removeEventListener('focusin', keep);
      element.close();
    };
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="pointer-events-auto m-auto w-[min(440px,calc(100vw-32px))] rounded-lg bg-raised text-ink shadow-float backdrop:bg-[oklch(0.2_0.02_260/0.36)]"
    >
      <h2 id={titleId} className="px-5 pt-4 font-semibold text-section">
        {title}
      </h2>
      <div className="px-5 py-3 text-ink-2">{children}</div>
      <footer className="flex justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>
    </dialog>,
    document.body,
  );
}
