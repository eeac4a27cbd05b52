'use client';
import { MenuFloat, MenuRadioGroup, MenuRadioItem } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { type JsonObject, property, withProperties } from '../draft/json.ts';

interface LookalikeTopItemsProps {
  readonly float: Float;
  readonly node: JsonObject;
  readonly change: (node: JsonObject) => void;
}

const notes: Readonly<Record<number, string>> = { 5: 'Most likely', 15: 'Most likely and likely', 30: 'All three tiers' };

/** The shares of the scope that are offered; any from 1 to 30 can be written. */
export default function LookalikeTopItems({ float, node, change }: LookalikeTopItemsProps) {
  return (
    <MenuFloat float={float}>
      <MenuRadioGroup
        value={String(property(node, 'top') ?? '')}
        onValueChange={(top) => change(withProperties(node, { top: Number(top) }))}
      >
        {[1, 2, 3, 5, 10, 15, 20, 25, 30].map((top) => (
          <MenuRadioItem key={top} value={String(top)} {...(notes[top] === undefined ? {} : { note: notes[top] })}>
            {top}%
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuFloat>
  );
}
