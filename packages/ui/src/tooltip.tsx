'use client';
import { cloneElement, type ReactElement, type ReactNode } from 'react';
import { Deferred } from './deferred.tsx';
import { useFirstIntent } from './lib/first-intent.ts';

const loadLayer = () => import('./tooltip-layer.tsx');

/** Once around the application: one layer shows every tooltip, so that a page may have hundreds at no cost. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  const intent = useFirstIntent();
  return (
    <>
      {children}
      <Deferred load={loadLayer} with={{}} wanted={intent} silent />
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
