import { MovedLine } from './live/moved-line.tsx';
import type { Moved } from './server/use-moved.ts';
import { RowChanges } from './tabs/row-changes.tsx';

const shown = (value: number) => ({ shown: true, value }) as const;
const small = { shown: false, below: 50 } as const;

const moves: readonly Moved[] = [
  { version: 3, figures: { gained: shown(1_240), lost: shown(310), kept: shown(5_600) }, stale: false },
  { version: 3, figures: { gained: shown(1_240), lost: { ...shown(70), rough: true }, kept: shown(5_910) }, stale: true },
  { version: 3, figures: { gained: small, lost: small, kept: shown(5_910) }, stale: false },
  { version: 3, figures: { gained: small, lost: small, kept: small }, stale: false },
];

/** Parts of the builder that stand beside the rows, in each of their states. */
export function PartsGallery() {
  return (
    <section aria-labelledby="parts-heading" className="border-line border-t px-(--pad) py-5">
      <h2 id="parts-heading" className="mb-3 font-semibold text-section">
        Beside the rows
      </h2>
      {moves.map((moved) => (
        <MovedLine key={JSON.stringify(moved)} moved={moved} />
      ))}
      <RowChanges
        changes={[
          { kind: 'added', before: null, after: 'live in Texas', within: [] },
          { kind: 'removed', before: 'are women', after: null, within: [] },
          { kind: 'changed', before: 'are aged 18 or over', after: 'are aged 21 or over', within: ['any'] },
        ]}
      />
      <RowChanges changes={[]} />
    </section>
  );
}
