import { Minus, PenLine, Plus } from 'lucide-react';
import type { RowChange } from '../draft/compare-rows.ts';
import { SentenceDifference } from './sentence-difference.tsx';

const kinds = {
  added: { Icon: Plus, word: 'Added' },
  removed: { Icon: Minus, word: 'Removed' },
  changed: { Icon: PenLine, word: 'Changed' },
} as const;

/** What changed between two definitions, row by row, in words. */
export function RowChanges({ changes }: { readonly changes: readonly RowChange[] }) {
  if (changes.length === 0) return <p className="text-ink-2">Both ask for the same: no row was added, removed or changed.</p>;
  return (
    <ul className="builder-changes">
      {changes.map((change, index) => {
        const { Icon, word } = kinds[change.kind];
        const key = `${index} ${change.kind}`;
        return (
          <li key={key}>
            <Icon aria-hidden="true" className="mt-[3px] size-3.5 text-ink-3" />
            <span className="text-ink-3">{word}</span>
            <span>
              {change.within.length > 0 && <span className="text-ink-3">{`in a group (${change.within.join(', ')}): `}</span>}
              {change.before === null ? (
                change.after
              ) : change.after === null ? (
                <del className="text-ink-2">{change.before}</del>
              ) : (
                <SentenceDifference before={change.before} after={change.after} />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
