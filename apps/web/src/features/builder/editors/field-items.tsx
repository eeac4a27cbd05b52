'use client';
import { fieldEntry, fieldNames } from '@marquee/dsl';
import { MenuFloat, MenuItem, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { CircleSlash, Parentheses, X } from 'lucide-react';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { firstOperator } from '../draft/templates.ts';
import { fieldLabel } from '../values/phrases.ts';
import type { LeafAction } from './leaf-action.ts';

export interface FieldItemsProps {
  readonly node: JsonObject;
  readonly of: 'moviegoer' | 'visit';
  readonly change: (node: JsonObject) => void;
  readonly actions: readonly LeafAction[];
}

const icons = { exclude: CircleSlash, group: Parentheses, remove: X } as const satisfies Record<LeafAction['kind'], unknown>;

/** What can be done with a leaf, and the fields that it may be about. */
export default function FieldItems({ float, node, of, change, actions }: FieldItemsProps & { readonly float: Float }) {
  const field = text(property(node, 'field'));
  const choices = fieldNames.filter((name) => fieldEntry(name)?.of === of);
  return (
    <MenuFloat float={float}>
      {actions.map(({ kind, label, run }) => {
        const Icon = icons[kind];
        return (
          <MenuItem key={kind} icon={<Icon aria-hidden="true" />} onSelect={run}>
            {label}
          </MenuItem>
        );
      })}
      {actions.length > 0 && <MenuSeparator />}
      <MenuLabel>{of === 'visit' ? 'About the visit' : 'About the moviegoer'}</MenuLabel>
      <MenuRadioGroup value={field ?? ''} onValueChange={(next) => change(withField(node, next))}>
        {choices.map((name) => (
          <MenuRadioItem key={name} value={name}>
            {fieldLabel(name)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuFloat>
  );
}

/** Another field; operator and value stay only where they mean the same. */
function withField(node: JsonObject, field: string): JsonObject {
  if (text(property(node, 'field')) === field) return node;
  return withProperties(node, { field, op: firstOperator(field), value: undefined });
}
