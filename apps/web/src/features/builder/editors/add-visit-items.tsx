'use client';
import { type FieldName, fieldEntry, fieldNames } from '@marquee/dsl';
import { MenuFloat, MenuItem, MenuLabel } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { useRef } from 'react';
import type { JsonObject } from '../draft/json.ts';
import { leafFor } from '../draft/templates.ts';
import { fieldLabel } from '../values/phrases.ts';

const visitFields: readonly FieldName[] = fieldNames.filter((name) => fieldEntry(name)?.of === 'visit');

/** The fields of a visit; the one that is chosen opens for its value. */
export default function AddVisitItems({ float, onField }: { readonly float: Float; readonly onField: (leaf: JsonObject) => void }) {
  const row = useRef<Element | null>(null);
  return (
    <MenuFloat
      float={float}
      onCloseAutoFocus={(event) => {
        // The plus may be gone by now; what was added is the last part of its row.
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
            row.current = float.anchor.current?.closest('[role="group"]') ?? null;
            onField(leafFor(name));
          }}
        >
          {fieldLabel(name)}
        </MenuItem>
      ))}
    </MenuFloat>
  );
}
