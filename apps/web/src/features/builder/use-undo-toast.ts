'use client';
import { toast } from '@marquee/ui/toaster';
import { useCallback, useEffect, useRef } from 'react';
import type { Json } from './draft/json.ts';

const id = 'deleted-row';

/** Says that a row was deleted, with the way back. The next change of the draft takes the message away, for undo would be of that change then. */
export function useUndoToast(document: Json, undo: () => void): (name: string, after: Json) => void {
  const said = useRef<Json | undefined>(undefined);
  // The outside system is the list of messages.
  useEffect(() => {
    if (said.current === undefined || said.current === document) return;
    said.current = undefined;
    toast.dismiss(id);
  }, [document]);
  return useCallback(
    (name, after) => {
      said.current = after;
      toast.message(`Deleted: ${name}`, { id, action: { label: 'Undo', onClick: undo } });
    },
    [undo],
  );
}
