'use client';
import { MenuFloat, MenuRadioGroup, MenuRadioItem } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';

interface CampaignGroupItemsProps {
  readonly float: Float;
  readonly node: JsonObject;
  readonly change: (node: JsonObject) => void;
}

/** The groups of a campaign. */
export default function CampaignGroupItems({ float, node, change }: CampaignGroupItemsProps) {
  return (
    <MenuFloat float={float}>
      <MenuRadioGroup value={text(property(node, 'group')) ?? ''} onValueChange={(group) => change(withProperties(node, { group }))}>
        <MenuRadioItem value="target" note="Who is sent to">
          target group
        </MenuRadioItem>
        <MenuRadioItem value="control" note="Who is held out to compare them with">
          control group
        </MenuRadioItem>
        <MenuRadioItem value="any" note="Whoever was taken into the campaign">
          either group
        </MenuRadioItem>
      </MenuRadioGroup>
    </MenuFloat>
  );
}
