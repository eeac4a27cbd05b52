'use client';
import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { useFirstIntent } from './lib/first-intent.ts';

const TooltipLayer = lazy(() => import('./tooltip-layer.tsx'));

/** Once around the application: one layer shows every tooltip, so that a page may have hundreds at no cost. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  const intent = useFirstIntent();
  return (
    <>
      {children}
      {intent && (
        <Suspense fallback={null}>
          <TooltipLayer />
        </Suspense>
      )}
    </>
  );
}

export interface TooltipProps {
  /** Plain text; a line break starts a new line. */
  readonly content: string;
  readonly children: ReactElement<{ 'data-tooltip'?: string }>;
}

/** A short text on hover and on focus. The child must be one focusable element. */
export function Tooltip({ content, children }: TooltipProps) {
  return cloneElement(children, { 'data-tooltip': content });
}
