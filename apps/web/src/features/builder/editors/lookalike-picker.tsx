'use client';
import { Kbd } from '@marquee/ui/kbd';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat, PopoverFoot } from '@marquee/ui/popover';
import { useState } from 'react';
import { day } from '../../../lib/format.ts';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { useLookalikeChoices } from '../server/use-lookalike-choices.ts';
import { PickList } from './pick-list.tsx';

interface LookalikePickerProps {
  readonly node: JsonObject;
  readonly change: (node: JsonObject) => void;
}

/** The lookalike models to choose from, by what they were trained from. */
export default function LookalikePicker({ float, ...picking }: LookalikePickerProps & { readonly float: Float }) {
  return (
    <PopoverFloat float={float} aria-label="Lookalike">
      <Lookalikes {...picking} close={() => float.onOpenChange(false)} />
    </PopoverFloat>
  );
}

function Lookalikes({ node, change, close }: LookalikePickerProps & { readonly close: () => void }) {
  const models = useLookalikeChoices();
  const [typed, setTyped] = useState('');
  const chosen = text(property(node, 'id'));
  const found = (models ?? []).filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div className="w-[22rem] max-w-full">
      <PickList
        label="lookalike"
        typed={typed}
        onTyped={setTyped}
        single
        options={found.map(({ id, name, asOf }) => ({ value: id, label: name, note: `as of ${day(asOf)}` }))}
        isSelected={(id) => id === chosen}
        onPick={({ value }) => {
          change(withProperties(node, { id: value }));
          close();
        }}
        empty={
          models === undefined
            ? 'Looking up…'
            : 'No model is called that. Find lookalikes of a segment or a film first, or type fewer letters.'
        }
      />
      <PopoverFoot>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose <Kbd className="ml-1.5">Enter</Kbd> take <Kbd className="ml-1.5">Esc</Kbd> close
      </PopoverFoot>
    </div>
  );
}
