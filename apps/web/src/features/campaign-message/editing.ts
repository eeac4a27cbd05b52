'use client';
import { createContext, useContext } from 'react';
import type { MessageIssue, Preview, Rules } from './types.ts';

/** What every box of the editor needs to know. */
export interface Editing {
  readonly issues: readonly MessageIssue[];
  readonly rules: Rules | undefined;
  readonly readOnly: boolean;
  /** What is in sight as it is sent, for its lengths; undefined until that is known. */
  readonly preview: Preview | undefined;
}

export const EditingContext = createContext<Editing>({ issues: [], rules: undefined, readOnly: false, preview: undefined });

export function useEditing(): Editing {
  return useContext(EditingContext);
}
