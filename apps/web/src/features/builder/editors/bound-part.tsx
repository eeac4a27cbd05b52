'use client';
import type { Measure, MeasureOperator, MeasureWords } from '@marquee/dsl';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type Json, type JsonObject, property } from '../draft/json.ts';
import { isMeasureOperator, measureChoices } from '../values/phrases.ts';
import { typedText } from '../values/typed.ts';
import { EditPart } from './edit-part.tsx';

interface BoundPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly measure: Measure;
  readonly words: MeasureWords;
  readonly change: (node: JsonObject, merge?: string) => void;
}

const load = () => import('./bound-editor.tsx');

/** How a measure is compared and with what: what is not written has the language's default. */
export function boundOf(node: JsonObject): { readonly op: MeasureOperator; readonly value: Json | undefined } {
  const written = property(node, 'op');
  const op: MeasureOperator = isMeasureOperator(written) ? written : 'atLeast';
  if (Object.hasOwn(node, 'value')) return { op, value: property(node, 'value') };
  return { op, value: op === 'between' ? undefined : 1 };
}

/** "at least 3": how a measure is compared, and with what. */
export function BoundPart({ node, pointer, measure, words, change }: BoundPartProps) {
  const building = useBuilding();
  const { op, value } = boundOf(node);
  const errors = partStanding(building, child(pointer, 'value'), words.bound !== null);
  const standing =
    errors === 'bad' || partStanding(building, child(pointer, 'op'), true) === 'bad' ? 'bad' : words.bound === null ? 'hole' : 'filled';
  return (
    <EditPart
      what={measureChoices[measure].unit === 'money' ? 'How much' : 'How many'}
      text={words.bound}
      hole={
        typedText(value) ??
        `${{ atLeast: 'at least ', atMost: 'at most ', exactly: 'exactly ', between: '' }[op]}${measureChoices[measure].hole}`
      }
      standing={standing}
      load={load}
      with={{ node, measure, op, value, change }}
    />
  );
}
