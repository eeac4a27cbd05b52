'use client';
import { defaultCurrency } from '@marquee/dsl';
import { useMemo } from 'react';
import { type Building, BuildingContext } from './builder-context.ts';
import { issuesOf } from './draft/issues-of.ts';
import type { Json } from './draft/json.ts';
import { prune } from './draft/prune.ts';
import { issuesByRow } from './draft/row-issues.ts';
import { useDraft } from './draft/use-draft.ts';
import { AsOfPart } from './live/as-of-part.tsx';
import type { ShownRow } from './server/shown-rows.ts';
import { useNames } from './server/use-names.ts';
import type { LivePreview } from './server/use-preview.ts';
import { TreeSection } from './tree-section.tsx';
import { useAdding } from './use-adding.ts';
import './builder.css';

/** A row of every kind that has an editor of its own; one is unfinished, one is wrong, one too small to be counted. */
const first: Json = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'age', op: 'between', value: [18, 44] },
      { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] },
      { kind: 'attribute', field: 'joinedOn', op: 'onOrAfter', value: '2026-01-01' },
      { kind: 'attribute', field: 'tier', op: 'in', value: [] },
      { kind: 'attribute', field: 'age', op: 'atLeast', value: -4.5 },
      {
        kind: 'any',
        of: [
          {
            kind: 'visits',
            where: {
              kind: 'all',
              of: [
                { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'drama'] },
                { kind: 'visit', field: 'spend', op: 'atLeast', value: 1200 },
              ],
            },
            during: { kind: 'last', count: 12, unit: 'month' },
          },
          { kind: 'not', of: { kind: 'visits', measure: 'films', op: 'atLeast', value: 3 } },
          { kind: 'segment' },
          { kind: 'campaign', group: 'target', event: 'opened' },
          { kind: 'lookalike', top: 10 },
        ],
      },
    ],
  },
};

/** Of the second row: it is left out of the count. */
const tooSmall: ShownRow = { own: { shown: false, below: 50 }, effect: null, tooSmall: 'few' };

/** The rows of a definition with all their editors, and the as-of date, without anything that is counted. */
export function RowsGallery() {
  const { document, edit } = useDraft({ document: first, text: null });
  const adding = useAdding();
  const issues = useMemo(() => issuesOf(document, new Map()), [document]);
  const names = useNames(document, defaultCurrency);
  const building = useMemo<Building>(
    () => ({ document, issues, names, readOnly: false, asOf: '2026-11-18', coarse: false, segmentId: null, personId: null, edit }),
    [document, issues, names, edit],
  );
  const live = useMemo<LivePreview>(
    () => ({
      ...{ preview: undefined, of: null, stale: false, lost: false, problem: null, refusal: null },
      pruned: prune(document, issues),
      retry: () => undefined,
      row: (pointer) => (pointer === '/where/of/1' ? tooSmall : null),
    }),
    [document, issues],
  );
  return (
    <section aria-labelledby="rows-heading" className="border-line border-t px-(--pad) py-5">
      <h2 id="rows-heading" className="mb-3 font-semibold text-section">
        Rows and their editors
      </h2>
      <p className="mb-3">
        Counted for <AsOfPart asOf={undefined} shown="2026-11-18" thursdaysTo={null} onAsOf={() => undefined} />
      </p>
      <BuildingContext value={building}>
        <TreeSection live={live} issues={issuesByRow(document, issues)} highlighted={null} adding={adding} />
      </BuildingContext>
    </section>
  );
}
