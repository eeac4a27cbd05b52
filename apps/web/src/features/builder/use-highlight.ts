'use client';
import { useCallback, useRef, useState } from 'react';
import { rowsOf } from './draft/condition-tree.ts';
import type { Json } from './draft/json.ts';
import { rowOf } from './draft/row-issues.ts';

/** The row that a part of the sentence points at, and how to point at another: at the row that a pointer into the definition lies in. */
export function useHighlight(document: Json): readonly [string | null, (pointer: string | null) => void] {
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const documentNow = useRef(document);
  documentNow.current = document;
  const point = useCallback(
    (pointer: string | null) => setHighlighted(pointer === null ? null : (rowOf(rowsOf(documentNow.current), pointer)?.pointer ?? null)),
    [],
  );
  return [highlighted, point];
}
