import type { ReactNode } from 'react';

/** Read aloud when its text changes; not seen. Keep it mounted and change the text. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      {children}
    </div>
  );
}
