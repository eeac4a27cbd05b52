'use client';
import { useDeferredValue, useMemo, useState } from 'react';
import { rowsOf } from './draft/condition-tree.ts';
import { issuesOf, type Refused, withRefused } from './draft/issues-of.ts';
import type { Json } from './draft/json.ts';
import { issuesByRow } from './draft/row-issues.ts';
import { rowName } from './draft/row-name.ts';
import { standingOf } from './draft/standing.ts';
import type { Helps } from './live/helps-note.tsx';
import { leftOutOf, waterfallSteps } from './live/waterfall-steps.ts';
import type { WithoutRow } from './server/helps-most.ts';
import { useHelpsMost } from './server/use-helps-most.ts';
import { type Names, sentenceNames, useNames } from './server/use-names.ts';
import { usePreview } from './server/use-preview.ts';

/** All that is known of a definition while it is edited: what is amiss, how its values are called, how many match and why. */
export function useDefinition(document: Json, currency: string, asOf: string | undefined) {
  const [refused, setRefused] = useState<Refused>(new Map());
  const issues = useMemo(() => issuesOf(document, refused, currency), [document, refused, currency]);
  const byRow = useMemo(() => issuesByRow(document, issues), [document, issues]);
  const names = useNames(document, currency);
  const live = usePreview(document, issues, asOf);

  // What only the server can know (a segment that is gone) becomes an issue of the row, which is then left out.
  const { refusal } = live;
  const refusedNow = refusal === null ? refused : withRefused(refused, refusal.document, refusal.issues);
  if (refusedNow !== refused) setRefused(refusedNow);

  const standing = useMemo(() => standingOf(document, byRow, live.pruned !== null), [document, byRow, live.pruned]);
  const leftOut = useMemo(() => leftOutOf({ document, live, byRow, names }), [document, live, byRow, names]);
  // The key that was pressed comes first; how it narrows may follow a moment later.
  const narrowing = useDeferredValue(useMemo(() => ({ live, byRow, names, document }), [live, byRow, names, document]));
  const steps = useMemo(() => waterfallSteps(narrowing), [narrowing]);
  const most = useHelpsMost(live, asOf);
  const helps = most?.state === 'found' ? named(most.row, document, names) : most;
  return { issues, byRow, names, live, standing, leftOut, steps, helps };
}

function named({ pointer, without }: WithoutRow, document: Json, names: Names): Helps {
  const row = rowsOf(document).find((one) => one.pointer === pointer);
  return { state: 'found', name: row ? rowName(row, sentenceNames(names)) : '', count: without };
}
