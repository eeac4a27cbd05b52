'use client';
import { dayOfIso, describe, describeParts, isoOfDay, parse, windowDays, windowsIn, windowWords } from '@marquee/dsl';
import { Notice } from '@marquee/ui/notice';
import { memo, useDeferredValue, useMemo } from 'react';
import { type Building, useBuilding } from '../builder-context.ts';
import { type LeftOut, tooSmallTexts, unfinishedTexts } from '../draft/left-out.ts';
import { type Pruned, pointerBack } from '../draft/prune.ts';
import { type Names, sentenceNames } from '../server/use-names.ts';
import { dayText } from '../values/phrases.ts';

interface SentenceTabProps {
  readonly pruned: Pruned | null;
  readonly leftOut: readonly LeftOut[];
  /** Says which row the reader points at. */
  readonly onPoint: (pointer: string | null) => void;
}

/** The sentence of what can be counted of a draft; null where nothing can. */
export function sentenceOf(pruned: Pruned | null, names: Names): string | null {
  if (pruned === null) return null;
  const parsed = pruned.definition === null ? null : parse(pruned.definition);
  return parsed?.ok ? describe(parsed.definition, sentenceNames(names)) : 'Everyone in scope.';
}

/** The definition as a marketer would write it. Pointing at a part shows its row. */
export function SentenceTab({ pruned, leftOut, onPoint }: SentenceTabProps) {
  const { names, asOf } = useBuilding();
  // The key that was pressed comes first; the sentence may follow a moment later.
  return (
    <Sentence
      pruned={useDeferredValue(pruned)}
      names={names}
      asOf={asOf}
      unfinished={unfinishedTexts(leftOut).join('\n')}
      tooSmall={tooSmallTexts(leftOut).join('\n')}
      onPoint={onPoint}
    />
  );
}

const Sentence = memo(function Sentence({
  pruned,
  unfinished,
  tooSmall,
  onPoint,
  names,
  asOf,
}: Omit<SentenceTabProps, 'leftOut'> & Pick<Building, 'names' | 'asOf'> & { readonly unfinished: string; readonly tooSmall: string }) {
  const definition = pruned?.definition ?? null;
  const parsed = useMemo(() => (definition === null ? null : parse(definition)), [definition]);
  const parts = useMemo(
    () =>
      parsed?.ok
        ? describeParts(parsed.definition, sentenceNames(names)).map((part, place) => ({ ...part, key: `${place} ${part.pointer}` }))
        : null,
    [parsed, names],
  );
  const windows = useMemo(() => (parsed?.ok ? windowsIn(parsed.definition) : []), [parsed]);
  return (
    <>
      <p className="builder-sentence">
        {pruned === null
          ? 'No sentence until the error is mended.'
          : parts === null
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
      <Lines kind="unfinished" text={unfinished} />
      <Lines kind="info" text={tooSmall} />
      {windows.length > 0 && asOf !== null && (
        <dl className="builder-windows">
          <dt>Windows, for {dayText(asOf)}</dt>
          {windows.map(({ window, basis }) => {
            const { from, to } = windowDays(window, dayOfIso(asOf));
            const words = windowWords('visits', window, basis);
            return (
              <dd key={JSON.stringify([basis, window])}>
                {words.lead} {words.value}: {from > to ? 'no day yet' : `${dayText(isoOfDay(from))} to ${dayText(isoOfDay(to))}`}
              </dd>
            );
          })}
        </dl>
      )}
    </>
  );
});

function Lines({ kind, text }: { readonly kind: 'unfinished' | 'info'; readonly text: string }) {
  return text.split('\n').map((said) =>
    said === '' ? null : (
      <Notice key={said} kind={kind} className="mt-3">
        {said}
      </Notice>
    ),
  );
}
