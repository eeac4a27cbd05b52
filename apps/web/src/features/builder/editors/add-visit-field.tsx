'use client';
import { type FieldName, fieldEntry, fieldNames } from '@marquee/dsl';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from '@marquee/ui/menu';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { JsonObject } from '../draft/json.ts';
import { leafFor } from '../draft/templates.ts';
import { fieldLabel } from '../values/phrases.ts';

const visitFields: readonly FieldName[] = fieldNames.filter((name) => fieldEntry(name)?.of === 'visit');

/** A plus that adds a condition on one and the same visit, and opens it for its value. */
export function AddVisitField({ label, onField }: { readonly label: string; readonly onField: (leaf: JsonObject) => void }) {
  const plus = useRef<HTMLButtonElement>(null);
  const row = useRef<Element | null>(null);
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton ref={plus} label={label} size="sm" tooltip={false} className="builder-add-in align-middle">
          <Plus aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent
        onCloseAutoFocus={(event) => {
          // The plus may be gone by now; what was added stands last in its row.
          const hole = [...(row.current?.querySelectorAll<HTMLElement>('[data-hole]') ?? [])].at(-1);
          row.current = null;
          if (hole === undefined) return;
          event.preventDefault();
          hole.focus();
          hole.click();
        }}
      >
        <MenuLabel>About one and the same visit</MenuLabel>
        {visitFields.map((name) => (
          <MenuItem
            key={name}
            onSelect={() => {
              row.current = plus.current?.closest('[role="group"]') ?? null;
              onField(leafFor(name));
            }}
          >
            {fieldLabel(name)}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
