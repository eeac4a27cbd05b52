'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Opener } from '@marquee/ui/opener';
import { Plus } from 'lucide-react';
import type { JsonObject } from '../draft/json.ts';

const load = () => import('./add-visit-items.tsx');

/** A plus that adds a condition on one and the same visit, and opens it for its value. */
export function AddVisitField({ label, onField }: { readonly label: string; readonly onField: (leaf: JsonObject) => void }) {
  return (
    <Opener
      kind="menu"
      load={load}
      with={{ onField }}
      trigger={
        <IconButton label={label} size="sm" tooltip={false} className="builder-add-in align-middle">
          <Plus aria-hidden="true" />
        </IconButton>
      }
    />
  );
}
