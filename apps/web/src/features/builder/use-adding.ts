'use client';
import type { Path } from '@marquee/ui/tree';
import { useCallback, useState } from 'react';

/** The group whose shelves of conditions are open; null while none are. */
export interface Adding {
  readonly to: Path | null;
  readonly set: (group: Path | null) => void;
  /** Opens those of the definition itself. */
  readonly atRoot: () => void;
}

/** Where a condition is being added. */
export function useAdding(): Adding {
  const [to, set] = useState<Path | null>(null);
  return { to, set, atRoot: useCallback(() => set([]), []) };
}
