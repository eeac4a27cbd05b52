'use client';
import type { Measure, MeasureOperator } from '@marquee/dsl';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property } from '../draft/json.ts';
import { boundText, isMeasureOperator, measurePhrases } from '../values/phrases.ts';
import { typedText } from '../values/typed.ts';
import { EditPart } from './edit-part.tsx';

interface BoundPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly measure: Measure;
  readonly change: (node: JsonObject, merge?: string) => void;
}

const load = () => import('./bound-editor.tsx');

/** "at least 3 times": how a measure is compared, and with what. */
export function BoundPart({ node, pointer, measure, change }: BoundPartProps) {
  const building = useBuilding();
  const written = property(node, 'op');
  const op: MeasureOperator = isMeasureOperator(written) ? written : 'atLeast';
  // What is not written has the language's default.
  const value =
    property(node, 'value') === undefined && written === undefined
      ? 1
      : Object.hasOwn(node, 'value')
        ? property(node, 'value')
        : op === 'between'
          ? undefined
          : 1;
  const said = boundText(measure, op, value);
  const phrase = measurePhrases[measure];
  const typed = typedText(value);
  const errors = partStanding(building, child(pointer, 'value'), said !== null);
  const standing =
    errors === 'bad' || partStanding(building, child(pointer, 'op'), true) === 'bad' ? 'bad' : said === null ? 'hole' : 'filled';
  return (
    <EditPart
      what="How many"
      text={said}
      hole={typed ?? `${{ atLeast: 'at least ', atMost: 'at most ', exactly: 'exactly ', between: '' }[op]}${phrase.hole}`}
      standing={standing}
      load={load}
      with={{ node, measure, op, value, change }}
    />
  );
}
