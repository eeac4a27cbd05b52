'use client';
import { campaignPlaces, eventWords, nameLabel } from '@marquee/dsl';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import { Plus } from 'lucide-react';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property, text } from '../draft/json.ts';
import { EditPart } from './edit-part.tsx';

const loadCampaigns = () => import('./campaign-picker.tsx');
const loadGroups = () => import('./campaign-group-items.tsx');
const loadEvents = () => import('./campaign-event-items.tsx');

interface CampaignSayProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly excluded: boolean;
  readonly change: (node: JsonObject) => void;
}

/** "were in the target group of campaign Hush Acre, opening and opened its message": the group, the campaign and what happened are parts of it. */
export function CampaignSay({ node, pointer, excluded, change }: CampaignSayProps) {
  const building = useBuilding();
  const id = text(property(node, 'id'));
  const standing = partStanding(building, child(pointer, 'id'), id !== undefined);
  const name = id === undefined ? null : nameLabel(building.names.campaign(id) ?? id);
  return (
    <p>
      {excluded && 'those who '}were <GroupPart node={node} change={change} /> campaign{' '}
      <EditPart what="Campaign" text={name} hole="choose a campaign" standing={standing} load={loadCampaigns} with={{ node, change }} />
      <EventPart node={node} change={change} />
    </p>
  );
}

type PartProps = Pick<CampaignSayProps, 'node' | 'change'>;

function GroupPart({ node, change }: PartProps) {
  const { readOnly } = useBuilding();
  const group = text(property(node, 'group'));
  // The row says "campaign" itself.
  const said = wordOf(campaignPlaces, group)?.replace(/ campaign$/, '');
  const words = said ?? group ?? 'in which group of';
  if (readOnly) return words;
  return (
    <Opener
      kind="menu"
      load={loadGroups}
      with={{ node, change }}
      trigger={
        <Part kind={said !== undefined ? 'operator' : group === undefined ? 'hole' : 'bad'} aria-label={`Group: ${words}`}>
          {words}
        </Part>
      }
    />
  );
}

/** What happened, or a plus that adds it. */
function EventPart({ node, change }: PartProps) {
  const { readOnly } = useBuilding();
  const event = property(node, 'event');
  if (event === undefined) {
    if (readOnly) return null;
    return (
      <Opener
        kind="menu"
        load={loadEvents}
        with={{ node, change }}
        trigger={
          <button type="button" aria-label="Add what happened" className="builder-add-in builder-about">
            <Plus aria-hidden="true" />
            what happened
          </button>
        }
      />
    );
  }
  const said = wordOf(eventWords, text(event));
  const words = said ?? String(event);
  if (readOnly) return ` and ${words}`;
  return (
    <>
      {' and '}
      <Opener
        kind="menu"
        load={loadEvents}
        with={{ node, change }}
        trigger={
          <Part kind={said === undefined ? 'bad' : 'operator'} aria-label={`What happened: ${words}`}>
            {words}
          </Part>
        }
      />
    </>
  );
}

function wordOf(words: Readonly<Record<string, string>>, name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}
