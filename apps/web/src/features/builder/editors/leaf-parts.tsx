'use client';
import { fieldEntry } from '@marquee/dsl';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, isList, type JsonObject, property, text } from '../draft/json.ts';
import { comparisonText, fieldLabel, listed, listWord } from '../values/phrases.ts';
import { typedText } from '../values/typed.ts';
import { EditPart } from './edit-part.tsx';

const loadFields = () => import('./field-items.tsx');
const loadEditor = () => import('./value-editors.tsx');

export interface LeafAction {
  readonly kind: 'exclude' | 'group' | 'remove';
  readonly label: string;
  readonly run: () => void;
}

interface LeafPartsProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly of: 'moviegoer' | 'visit';
  readonly change: (node: JsonObject, merge?: string) => void;
  /** What else can be done with it, under the fields. */
  readonly actions?: readonly LeafAction[];
}

/** "region any of California, Texas": the field, how, and what, each a control. */
export function LeafParts({ node, pointer, of, change, actions = [] }: LeafPartsProps) {
  const building = useBuilding();
  const field = text(property(node, 'field'));
  const op = text(property(node, 'op'));
  const entry = field === undefined ? undefined : fieldEntry(field);
  const isListKind = entry?.kind === 'keyword' || entry?.kind === 'set';
  const presence = op === 'known' || op === 'unknown';
  return (
    <>
      <FieldPart node={node} pointer={pointer} of={of} change={change} actions={actions} />{' '}
      {entry && field !== undefined && (
        <>
          {isListKind && !presence && `${listWord(op)} `}
          {entry.kind === 'number' && op === 'between' && 'from '}
          {presence && 'is '}
          <ValuePart node={node} pointer={pointer} field={field} change={change} />
        </>
      )}
      {building.readOnly && ' '}
    </>
  );
}

function FieldPart({ node, pointer, of, change, actions }: Required<LeafPartsProps>) {
  const building = useBuilding();
  const field = text(property(node, 'field'));
  const standing = partStanding(building, child(pointer, 'field'), true);
  if (building.readOnly) return <span className="font-medium">{fieldLabel(field)}</span>;
  return (
    <Opener
      kind="menu"
      load={loadFields}
      with={{ node, of, change, actions }}
      trigger={
        <Part
          kind={standing === 'filled' ? 'field' : standing}
          aria-label={`Field: ${fieldLabel(field)}`}
          {...(field === undefined ? { 'data-hole': '' } : {})}
        >
          {fieldLabel(field)}
        </Part>
      }
    />
  );
}

function ValuePart({
  node,
  pointer,
  field,
  change,
}: {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly field: string;
  readonly change: LeafPartsProps['change'];
}) {
  const building = useBuilding();
  const entry = fieldEntry(field);
  if (!entry) return null;
  const op = text(property(node, 'op'));
  const value = property(node, 'value');
  const presence = op === 'known' || op === 'unknown';
  const isListKind = entry.kind === 'keyword' || entry.kind === 'set';
  const names =
    isListKind && isList(value)
      ? value.map((item) => (typeof item === 'string' ? building.names.value(field, item) : JSON.stringify(item)))
      : [];
  const list = listed(names);
  const said = presence
    ? comparisonText(entry, op, value)
    : isListKind
      ? names.length > 0
        ? list.text
        : null
      : comparisonText(entry, op, value);
  const standing = presence
    ? partStanding(building, child(pointer, 'op'), true)
    : worst(partStanding(building, child(pointer, 'value'), said !== null), partStanding(building, child(pointer, 'op'), true));
  return (
    <EditPart
      what={entry.label}
      text={said}
      hole={(entry.kind === 'number' ? typedText(value) : null) ?? holeOf(entry.kind, entry.label, op)}
      standing={standing}
      {...(list.more > 0 && !presence ? { more: `+${list.more}` } : {})}
      load={loadEditor}
      with={{ entry, field, node, change }}
    />
  );
}

function worst(value: 'filled' | 'hole' | 'bad', op: 'filled' | 'hole' | 'bad'): 'filled' | 'hole' | 'bad' {
  return value === 'bad' || op === 'bad' ? 'bad' : value === 'hole' || op === 'hole' ? 'hole' : 'filled';
}

function holeOf(kind: string, label: string, op: string | undefined): string {
  if (kind === 'date') return op === 'within' ? 'a time' : 'a day';
  if (kind === 'number') return 'a number';
  return `choose ${label}`;
}
