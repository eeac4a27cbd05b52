'use client';
import type { RowView } from '@marquee/ui/tree';
import { useState } from 'react';
import { conditionRow, type RowInput } from './condition-rows.tsx';
import { sameRow } from './same-row.ts';

/** The views of rows: the same one for a row that says the same, so that a keystroke draws the row that it is in and no other. */
export function rowViews(): (input: RowInput) => RowView {
  const kept = new Map<string, { readonly input: RowInput; readonly view: RowView }>();
  return (input) => {
    const key = input.row.path.join('.');
    const before = kept.get(key);
    if (before && sameRow(before.input, input)) return before.view;
    const view = conditionRow(input);
    kept.set(key, { input, view });
    return view;
  };
}

/** As `rowViews`, for as long as the tree is shown. */
export function useRowViews(): (input: RowInput) => RowView {
  return useState(rowViews)[0];
}
