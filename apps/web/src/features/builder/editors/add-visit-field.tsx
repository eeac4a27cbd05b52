'use client';
import { type FieldName, fieldEntry, fieldNames } from '@marquee/dsl';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from '@marquee/ui/menu';
import { Plus } from 'lucide-react';
import type { JsonObject } from '../draft/json.ts';
import { leafFor } from '../draft/templates.ts';
import { fieldLabel } from '../values/phrases.ts';

const visitFields: readonly FieldName[] = fieldNames.filter((name) => fieldEntry(name)?.of === 'visit');

/** A plus that adds a condition on one and the same visit. */
export function AddVisitField({ label, onField }: { readonly label: string; readonly onField: (leaf: JsonObject) => void }) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={label} size="sm" tooltip={false} className="builder-add-in align-middle">
          <Plus aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        <MenuLabel>About one and the same visit</MenuLabel>
        {visitFields.map((name) => (
          <MenuItem key={name} onSelect={() => onField(leafFor(name))}>
            {fieldLabel(name)}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
