'use client';
import { campaignEvents, eventWords } from '@marquee/dsl';
import { MenuFloat, MenuRadioGroup, MenuRadioItem } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';

interface CampaignEventItemsProps {
  readonly float: Float;
  readonly node: JsonObject;
  readonly change: (node: JsonObject) => void;
}

const whatever = 'whatever';

/** What may be on record of a campaign's message, or nothing in particular. */
export default function CampaignEventItems({ float, node, change }: CampaignEventItemsProps) {
  return (
    <MenuFloat float={float}>
      <MenuRadioGroup
        value={text(property(node, 'event')) ?? whatever}
        onValueChange={(event) => change(withProperties(node, { event: event === whatever ? undefined : event }))}
      >
        <MenuRadioItem value={whatever}>whatever happened</MenuRadioItem>
        {campaignEvents.map((event) => (
          <MenuRadioItem key={event} value={event}>
            {eventWords[event]}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuFloat>
  );
}
