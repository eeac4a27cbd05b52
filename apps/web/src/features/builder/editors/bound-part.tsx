'use client';
import { type Measure, type MeasureOperator, measureOperators } from '@marquee/dsl';
import { Select } from '@marquee/ui/select';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, isList, type Json, type JsonObject, property, withProperties } from '../draft/json.ts';
import { boundText, measurePhrases } from '../values/phrases.ts';
import { EditPart } from './edit-part.tsx';
import { NumberBox } from './number-box.tsx';

interface BoundPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly measure: Measure;
  readonly change: (node: JsonObject, merge?: string) => void;
}

const operatorNames = Object.keys(measureOperators).filter(isMeasureOperator);

function isMeasureOperator(name: Json | undefined): name is MeasureOperator {
  return typeof name === 'string' && Object.hasOwn(measureOperators, name);
}

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
  const errors = partStanding(building, child(pointer, 'value'), said !== null);
  const standing =
    errors === 'bad' || partStanding(building, child(pointer, 'op'), true) === 'bad' ? 'bad' : said === null ? 'hole' : 'filled';
  const set = (next: Json) => change(withProperties(node, { op, value: next }), `bound ${measure}`);
  const [from, to] = isList(value) ? value : [undefined, undefined];
  const unit = phrase.unit ?? (measure === 'visits' ? 'times' : phrase.after);
  const number = (bound: Json | undefined) => (typeof bound === 'number' ? bound : undefined);
  return (
    <EditPart
      what="How many"
      text={said}
      hole={`${{ atLeast: 'at least ', atMost: 'at most ', exactly: 'exactly ', between: '' }[op]}${phrase.hole}`}
      standing={standing}
    >
      {(close) => (
        <div className="grid w-72 gap-3 p-3">
          <Select
            aria-label="How"
            value={op}
            options={operatorNames.map((name) => ({ value: name, label: measureOperators[name].label }))}
            onValueChange={(next) => change(withBound(node, next, value))}
          />
          {op === 'between' ? (
            <div className="flex items-start gap-3">
              <NumberBox
                label="From"
                unit={phrase.unit}
                autoFocus
                value={number(from)}
                onValue={(next) => set([next ?? null, to ?? null])}
                onEnter={close}
              />
              <NumberBox
                label="To"
                unit={phrase.unit}
                value={number(to)}
                onValue={(next) => set([from ?? null, next ?? null])}
                onEnter={close}
              />
            </div>
          ) : (
            <NumberBox label="How many" unit={unit} autoFocus value={number(value)} onValue={(next) => set(next ?? null)} onEnter={close} />
          )}
          {measure === 'share' && <p className="text-ink-3 text-small">Matching visits ÷ all visits in the same time, in percent.</p>}
        </div>
      )}
    </EditPart>
  );
}

/** Another comparison, keeping the number where there is one. */
function withBound(node: JsonObject, op: string, value: Json | undefined): JsonObject {
  const first = isList(value) ? (value[0] ?? null) : (value ?? null);
  if (op === 'between') return withProperties(node, { op, value: isList(value) ? value : [first, null] });
  return withProperties(node, { op, value: first });
}
