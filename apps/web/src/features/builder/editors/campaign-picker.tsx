'use client';
import { Kbd } from '@marquee/ui/kbd';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat, PopoverFoot } from '@marquee/ui/popover';
import { useState } from 'react';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { useCampaignChoices } from '../server/use-campaign-choices.ts';
import { PickList } from './pick-list.tsx';

interface CampaignPickerProps {
  readonly node: JsonObject;
  readonly change: (node: JsonObject) => void;
}

/** The campaigns to choose from. */
export default function CampaignPicker({ float, ...picking }: CampaignPickerProps & { readonly float: Float }) {
  return (
    <PopoverFloat float={float} aria-label="Campaign">
      <Campaigns {...picking} close={() => float.onOpenChange(false)} />
    </PopoverFloat>
  );
}

function Campaigns({ node, change, close }: CampaignPickerProps & { readonly close: () => void }) {
  const campaigns = useCampaignChoices();
  const [typed, setTyped] = useState('');
  const chosen = text(property(node, 'id'));
  const found = (campaigns ?? []).filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div className="w-[22rem] max-w-full">
      <PickList
        label="campaign"
        typed={typed}
        onTyped={setTyped}
        single
        options={found.map(({ id, name, film }) => ({ value: id, label: name, note: film?.name ?? null }))}
        isSelected={(id) => id === chosen}
        onPick={({ value }) => {
          change(withProperties(node, { id: value }));
          close();
        }}
        empty={campaigns === undefined ? 'Looking up…' : 'No campaign is called that. Ask for one first, or type fewer letters.'}
      />
      <PopoverFoot>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose <Kbd className="ml-1.5">Enter</Kbd> take <Kbd className="ml-1.5">Esc</Kbd> close
      </PopoverFoot>
    </div>
  );
}
