'use client';
import { fieldEntry, fieldNames } from '@marquee/dsl';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator, MenuTrigger } from '@marquee/ui/menu';
import { Part } from '@marquee/ui/part';
import type { ReactNode } from 'react';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, isList, type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { firstOperator } from '../draft/templates.ts';
import { comparisonText, fieldLabel, listed, listWord } from '../values/phrases.ts';
import { EditPart } from './edit-part.tsx';
import { valueEditors } from './value-editors.tsx';

interface LeafAction {
  readonly label: string;
  readonly icon?: ReactNode;
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
  const choices = fieldNames.filter((name) => fieldEntry(name)?.of === of);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Part
          kind={standing === 'filled' ? 'field' : standing}
          aria-label={`Field: ${fieldLabel(field)}`}
          {...(field === undefined ? { 'data-hole': '' } : {})}
        >
          {fieldLabel(field)}
        </Part>
      </MenuTrigger>
      <MenuContent>
        {actions.map((action) => (
          <MenuItem key={action.label} icon={action.icon} onSelect={action.run}>
            {action.label}
          </MenuItem>
        ))}
        {actions.length > 0 && <MenuSeparator />}
        <MenuLabel>{of === 'visit' ? 'About the visit' : 'About the moviegoer'}</MenuLabel>
        <MenuRadioGroup value={field ?? ''} onValueChange={(next) => change(withField(node, next))}>
          {choices.map((name) => (
            <MenuRadioItem key={name} value={name}>
              {fieldLabel(name)}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

/** Another field; operator and value stay only where they mean the same. */
function withField(node: JsonObject, field: string): JsonObject {
  if (text(property(node, 'field')) === field) return node;
  return withProperties(node, { field, op: firstOperator(field), value: undefined });
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
  const Editor = valueEditors[entry.kind];
  return (
    <EditPart
      what={entry.label}
      text={said}
      hole={holeOf(entry.kind, entry.label, op)}
      standing={standing}
      {...(list.more > 0 && !presence ? { more: `+${list.more}` } : {})}
    >
      {(close) => <Editor entry={entry} field={field} node={node} change={change} close={close} />}
    </EditPart>
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
