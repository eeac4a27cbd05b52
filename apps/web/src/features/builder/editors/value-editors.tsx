'use client';
import { type FieldKind, operatorsFor } from '@marquee/dsl';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat } from '@marquee/ui/popover';
import { Segmented } from '@marquee/ui/segmented';
import type { ComponentType } from 'react';
import { isList, type Json, property, text, withProperties } from '../draft/json.ts';
import { comparisonsFor } from '../values/presets.ts';
import { DateEditor } from './date-editor.tsx';
import { ListPicker } from './list-picker.tsx';
import { NumberBox } from './number-box.tsx';
import { OperatorSelect, type ValueEditorProps, withOperator } from './operator-select.tsx';
import { Presets } from './presets.tsx';

const shortLabels: Readonly<Record<string, string>> = {
  in: 'any of',
  notIn: 'none of',
  anyOf: 'any of',
  allOf: 'all of',
  noneOf: 'none of',
  known: 'known',
  unknown: 'not known',
};
const takesNoValue = (op: string | undefined) => op === 'known' || op === 'unknown';

function ListEditor({ entry, field, node, change }: ValueEditorProps) {
  const op = text(property(node, 'op'));
  const value = property(node, 'value');
  const selected = isList(value) ? value.filter((item) => typeof item === 'string') : [];
  const options = operatorsFor(field).map(({ name, label }) => ({ value: name, label: shortLabels[name] ?? label }));
  const choose = (
    <Segmented label="How" options={options} value={op ?? ''} onValueChange={(next) => change(withOperator(node, field, next))} />
  );
  if (takesNoValue(op))
    return (
      <div className="grid gap-2 p-3">
        {choose}
        <p className="max-w-60 text-ink-2 text-small">{entry.help}</p>
      </div>
    );
  return (
    <ListPicker
      field={field}
      label={entry.label}
      selected={selected}
      onSelect={(values) => change(withProperties(node, { op: op ?? options[0]?.value, value: values }))}
    >
      {choose}
    </ListPicker>
  );
}

function NumberEditor({ entry, field, node, change, close }: ValueEditorProps) {
  const op = text(property(node, 'op'));
  const value = property(node, 'value');
  const unit = entry.unit;
  const merge = `number ${field}`;
  const set = (next: Json | undefined) => change(withProperties(node, { value: next }), merge);
  const [from, to] = isList(value) ? value : [undefined, undefined];
  const presets = comparisonsFor(field);
  return (
    <div className="grid w-72 gap-3 p-3">
      {presets.length > 0 && (
        <Presets
          label="Asked for most"
          presets={presets}
          isChosen={(preset) => preset.op === op && JSON.stringify(preset.value) === JSON.stringify(value)}
          onChoose={(preset) => change(withProperties(node, { op: preset.op, value: preset.value }))}
        />
      )}
      <OperatorSelect field={field} node={node} change={change} />
      {op === 'between' ? (
        <div className="flex items-start gap-3">
          <NumberBox label="From" unit={unit} autoFocus value={from} onValue={(next) => set([next ?? null, to ?? null])} onEnter={close} />
          <NumberBox label="To" unit={unit} value={to} onValue={(next) => set([from ?? null, next ?? null])} onEnter={close} />
        </div>
      ) : (
        !takesNoValue(op) && <NumberBox label={entry.label} unit={unit} autoFocus value={value} onValue={set} onEnter={close} />
      )}
      <p className="text-ink-3 text-small">{entry.help}</p>
    </div>
  );
}

/** The editor of a value, by the kind of its field. A new kind without one does not compile. */
const valueEditors = {
  keyword: ListEditor,
  set: ListEditor,
  number: NumberEditor,
  date: DateEditor,
} as const satisfies Record<FieldKind, ComponentType<ValueEditorProps>>;

/** The editor of a leaf's value and of how it is compared. */
export default function ValueEditor({ float, ...editing }: Omit<ValueEditorProps, 'close'> & { readonly float: Float }) {
  const Editor = valueEditors[editing.entry.kind];
  return (
    <PopoverFloat float={float} aria-label={editing.entry.label}>
      <Editor {...editing} close={() => float.onOpenChange(false)} />
    </PopoverFloat>
  );
}
