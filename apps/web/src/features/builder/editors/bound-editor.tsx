'use client';
import { type Measure, type MeasureOperator, measureOperators } from '@marquee/dsl';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat } from '@marquee/ui/popover';
import { Select } from '@marquee/ui/select';
import { isList, type Json, type JsonObject, withProperties } from '../draft/json.ts';
import { isMeasureOperator, measureChoices } from '../values/phrases.ts';
import { NumberBox } from './number-box.tsx';

export interface BoundEditorProps {
  readonly node: JsonObject;
  readonly measure: Measure;
  readonly op: MeasureOperator;
  readonly value: Json | undefined;
  readonly change: (node: JsonObject, merge?: string) => void;
}

const operatorNames = Object.keys(measureOperators).filter(isMeasureOperator);

/** How a measure is compared, and with what. */
export default function BoundEditor({ float, node, measure, op, value, change }: BoundEditorProps & { readonly float: Float }) {
  const { unit } = measureChoices[measure];
  const set = (next: Json) => change(withProperties(node, { op, value: next }), `bound ${measure}`);
  const [from, to] = isList(value) ? value : [undefined, undefined];
  const close = () => float.onOpenChange(false);
  return (
    <PopoverFloat float={float} aria-label={unit === 'money' ? 'How much' : 'How many'}>
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
              unit={unit}
              autoFocus
              value={from}
              onValue={(next) => set([next ?? null, to ?? null])}
              onEnter={close}
            />
            <NumberBox label="To" unit={unit} value={to} onValue={(next) => set([from ?? null, next ?? null])} onEnter={close} />
          </div>
        ) : (
          <NumberBox
            label={unit === 'money' ? 'How much' : 'How many'}
            unit={unit}
            autoFocus
            value={value}
            onValue={(next) => set(next ?? null)}
            onEnter={close}
          />
        )}
        {measure === 'share' && <p className="text-ink-3 text-small">Matching visits ÷ all visits in the same time, in percent.</p>}
      </div>
    </PopoverFloat>
  );
}

/** Another comparison, keeping the number where there is one. */
function withBound(node: JsonObject, op: string, value: Json | undefined): JsonObject {
  const first = isList(value) ? (value[0] ?? null) : (value ?? null);
  if (op === 'between') return withProperties(node, { op, value: isList(value) ? value : [first, null] });
  return withProperties(node, { op, value: first });
}
