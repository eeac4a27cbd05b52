'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onFirstToast } from './lib/toast.ts';

export { toast } from './lib/toast.ts';

const ToastList = lazy(() => import('./toast-list.tsx'));

/** Where short messages appear; once around the application. Its code comes with the first message. */
export function Toaster() {
  const [wanted, setWanted] = useState(false);
  // The outside system: whoever calls `toast`.
  useEffect(() => onFirstToast(() => setWanted(true)), []);
  return wanted ? (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  ) : null;
}
