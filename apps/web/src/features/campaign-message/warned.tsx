import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** A hint with a warning before it. */
export function Warned({ said, children }: { readonly said: string; readonly children?: ReactNode }) {
  return (
    <>
      <span className="flex gap-1.5 text-warn">
        <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
        <span>{said}</span>
      </span>
      {children}
    </>
  );
}
