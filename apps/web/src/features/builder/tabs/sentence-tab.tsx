'use client';
import { dayOfIso, describeParts, isoOfDay, parse, type Window, windowDays } from '@marquee/dsl';
import { Notice } from '@marquee/ui/notice';
import { memo, useDeferredValue, useMemo } from 'react';
import { type Building, useBuilding } from '../builder-context.ts';
import type { Json } from '../draft/json.ts';
import { type Pruned, pointerBack } from '../draft/prune.ts';
import { sentenceNames } from '../server/use-names.ts';
import { dayText, windowText } from '../values/phrases.ts';

interface SentenceTabProps {
  readonly pruned: Pruned | null;
  readonly leftOut: readonly string[];
  /** Says which row the reader points at. */
  readonly onPoint: (pointer: string | null) => void;
}

/** The definition as a marketer would write it. Pointing at a part shows its row. */
export function SentenceTab({ pruned, leftOut, onPoint }: SentenceTabProps) {
  const { names, asOf } = useBuilding();
  // The key that was pressed comes first; the sentence may follow a moment later.
  return <Sentence pruned={useDeferredValue(pruned)} names={names} asOf={asOf} leftOut={leftOut.join(', ')} onPoint={onPoint} />;
}

const Sentence = memo(function Sentence({
  pruned,
  leftOut,
  onPoint,
  names,
  asOf,
}: Omit<SentenceTabProps, 'leftOut'> & Pick<Building, 'names' | 'asOf'> & { readonly leftOut: string }) {
  const definition = pruned?.definition ?? null;
  const parts = useMemo(() => {
    const parsed = definition === null ? null : parse(definition);
    return parsed?.ok
      ? describeParts(parsed.definition, sentenceNames(names)).map((part, place) => ({ ...part, key: `${place} ${part.pointer}` }))
      : null;
  }, [definition, names]);
  const windows = useMemo(() => windowsIn(definition), [definition]);
  return (
    <>
      <p className="builder-sentence">
        {parts === null || !pruned
          ? 'Everyone in scope.'
          : parts.map((part) => {
              const pointer = pointerBack(pruned, part.pointer);
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what the rows say.
                <span
                  key={part.key}
                  className={part.strong ? 'font-medium text-ink' : ''}
                  onMouseEnter={() => onPoint(pointer)}
                  onMouseLeave={() => onPoint(null)}
                >
                  {part.text}
                </span>
              );
            })}
      </p>
      {leftOut !== '' && (
        <Notice kind="unfinished" className="mt-3">
          Left out until they are complete: {leftOut}.
        </Notice>
      )}
      {windows.length > 0 && asOf !== null && (
        <dl className="builder-windows">
          <dt>Windows, for {dayText(asOf)}</dt>
          {windows.map((window) => {
            const { from, to } = windowDays(window, dayOfIso(asOf));
            return (
              <dd key={JSON.stringify(window)}>
                {windowText({ ...window })}: {from > to ? 'no day yet' : `${dayText(isoOfDay(from))} to ${dayText(isoOfDay(to))}`}
              </dd>
            );
          })}
        </dl>
      )}
    </>
  );
});

/** The different `last` windows of a definition that parses. */
function windowsIn(definition: Json | null): readonly Window[] {
  const parsed = definition === null ? null : parse(definition);
  if (!parsed?.ok) return [];
  const found = new Map<string, Window>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    if (typeof node !== 'object' || node === null) return;
    if (
      'kind' in node &&
      node.kind === 'last' &&
      'count' in node &&
      'unit' in node &&
      typeof node.count === 'number' &&
      isUnit(node.unit)
    ) {
      const window = { kind: 'last', count: node.count, unit: node.unit } as const;
      found.set(JSON.stringify(window), window);
    }
    for (const inner of Object.values(node)) look(inner);
  };
  look(parsed.definition);
  return [...found.values()];
}

function isUnit(unit: unknown): unit is 'day' | 'week' | 'month' | 'year' {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';
}
