'use client';
import { isIsoDate } from '@marquee/dsl';
import { useBuilding, useToday } from '../builder-context.ts';
import { isList, isObject, type Json, type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { type Edge, edgeOf } from '../values/months.ts';
import { DateBox } from './date-box.tsx';
import { LastWindowBoxes } from './last-window-boxes.tsx';
import { MonthBox } from './month-box.tsx';
import { OperatorSelect, type ValueEditorProps } from './operator-select.tsx';

/** The editor of a day: by whole months for those whom single days are not for. */
export function DateEditor({ entry, field, node, change }: Omit<ValueEditorProps, 'close'>) {
  const { coarse } = useBuilding();
  const op = text(property(node, 'op'));
  const value = property(node, 'value');
  const today = useToday();
  const set = (next: Json | undefined) => change(withProperties(node, { value: next }), `date ${field}`);
  const [from, to] = isList(value) ? value : [undefined, undefined];
  const box = (label: string, edge: Edge, day: Json | undefined, onDay: (next: string | undefined) => void, autoFocus: boolean) => {
    const given = { label, today, value: text(day), onValue: onDay, autoFocus };
    return coarse ? <MonthBox key={edge} edge={edge} {...given} /> : <DateBox {...given} />;
  };
  const what = coarse ? 'Month' : 'Day';
  return (
    <div className="grid gap-3 p-3">
      <OperatorSelect field={field} node={node} change={(next) => change(coarse ? atItsEdge(next) : next)} />
      {op === 'within' && <LastWindowBoxes wholeMonths={coarse} window={isObject(value) ? value : { kind: 'last' }} onWindow={set} />}
      {op === 'between' && (
        <>
          {box('From', 'first', from, (next) => set([next ?? null, to ?? null]), true)}
          {box('To', 'last', to, (next) => set([from ?? null, next ?? null]), false)}
        </>
      )}
      {op === 'onOrAfter' && box(what, 'first', value, set, true)}
      {op === 'onOrBefore' && box(what, 'last', value, set, true)}
      <p className="max-w-72 text-ink-3 text-small">
        {entry.help}
        {coarse && ' By whole months: single days could point at one person.'}
      </p>
    </div>
  );
}

/** The same month with another operator: its other end. */
function atItsEdge(node: JsonObject): JsonObject {
  const value = text(property(node, 'value'));
  if (value === undefined || !isIsoDate(value)) return node;
  return withProperties(node, { value: edgeOf(value, text(property(node, 'op')) === 'onOrBefore' ? 'last' : 'first') });
}
