'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Opener } from '@marquee/ui/opener';
import { Plus } from 'lucide-react';
import type { JsonObject } from '../draft/json.ts';

const load = () => import('./add-visit-items.tsx');

/** A plus that adds a condition on one and the same visit, and opens it for its value. */
export function AddVisitField({
  label,
  said = false,
  onField,
}: {
  readonly label: string;
  /** Shows its label beside the plus, where the plus alone would not say what it adds. */
  readonly said?: boolean;
  readonly onField: (leaf: JsonObject) => void;
}) {
  return (
    <Opener
      kind="menu"
      load={load}
      with={{ onField }}
      trigger={
        said ? (
          <button type="button" className="builder-add-in builder-about">
            <Plus aria-hidden="true" />
            {label}
          </button>
        ) : (
          <IconButton label={label} size="sm" tooltip={false} className="builder-add-in align-middle">
            <Plus aria-hidden="true" />
          </IconButton>
        )
      }
    />
  );
}
