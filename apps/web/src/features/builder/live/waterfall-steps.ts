import { rootPointer } from '@marquee/dsl';
import { rowsOf } from '../draft/condition-tree.ts';
import type { Json } from '../draft/json.ts';
import type { LeftOut } from '../draft/left-out.ts';
import type { RowIssues } from '../draft/row-issues.ts';
import { rowName } from '../draft/row-name.ts';
import { shownRows } from '../server/shown-rows.ts';
import { type Names, sentenceNames } from '../server/use-names.ts';
import type { LivePreview } from '../server/use-preview.ts';
import type { WaterfallStep } from './waterfall.tsx';

interface Narrowing {
  readonly live: LivePreview;
  readonly byRow: ReadonlyMap<string, RowIssues>;
  readonly names: Names;
  readonly document: Json;
}

/** The rows that are not counted, and why. */
export function leftOutOf({ live, byRow, names, document }: Narrowing): readonly LeftOut[] {
  const uncounted = new Set(live.pruned?.leftOut);
  return rowsOf(document).flatMap((row) => {
    const why = uncounted.has(row.pointer)
      ? byRow.get(row.pointer)?.standing === 'wrong'
        ? 'wrong'
        : 'unfinished'
      : live.row(row.pointer)?.tooSmall;
    return why === undefined ? [] : [{ name: rowName(row, sentenceNames(names)), why }];
  });
}

/** The counted steps as of the answer shown, then the draft's own rows that are not counted. */
export function waterfallSteps({ live, byRow, names, document }: Narrowing): readonly WaterfallStep[] {
  const of = live.of;
  if (!live.preview || !of) return [];
  const counted = rowsOf(of.document);
  const answered = shownRows({ ...of, preview: live.preview }, of.document, false);
  const steps: WaterfallStep[] = live.preview.waterfall.map(({ pointer, left }) => {
    if (pointer === '') return { key: 'scope', name: 'In scope', left, standing: 'complete' };
    const row = counted.find((one) => one.pointer === of.pruned?.back.get(pointer));
    return {
      key: pointer,
      name: row ? rowName(row, sentenceNames(names)) : pointer === rootPointer ? 'Match any of these' : 'A condition',
      left,
      standing: 'complete',
      tooSmall: row && answered(row.pointer)?.tooSmall,
    };
  });
  const out = rowsOf(document).filter((row) => row.path.length === 1 && live.pruned?.leftOut.includes(row.pointer));
  return [
    ...steps,
    ...out.map(
      (row): WaterfallStep => ({
        key: `out ${row.pointer}`,
        name: rowName(row, sentenceNames(names)),
        left: undefined,
        standing: byRow.get(row.pointer)?.standing === 'wrong' ? 'wrong' : 'unfinished',
      }),
    ),
  ];
}
