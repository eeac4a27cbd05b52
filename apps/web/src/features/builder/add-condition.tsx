'use client';
import { Opener } from '@marquee/ui/opener';
import { Plus } from 'lucide-react';
import type { JsonObject } from './draft/json.ts';

const load = () => import('./add-shelves.tsx');

interface AddConditionProps {
  readonly label: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onAdd: (condition: JsonObject) => void;
}

/** Opens the shelves of conditions. */
export function AddCondition({ label, open, onOpenChange, onAdd }: AddConditionProps) {
  return (
    <Opener
      kind="dialog"
      load={load}
      with={{ onAdd }}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <button type="button" className="builder-add" aria-label={`Add ${label.toLowerCase()}`}>
          <Plus aria-hidden="true" />
          {label}
        </button>
      }
    />
  );
}
