'use client';
import { Field } from '@marquee/ui/field';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat } from '@marquee/ui/popover';
import { SearchBox } from '@marquee/ui/search-box';
import { Select } from '@marquee/ui/select';
import { useState } from 'react';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { useUsableSegments } from '../server/use-segments.ts';

export interface SegmentPickerProps {
  readonly node: JsonObject;
  readonly change: (node: JsonObject) => void;
}

/** The segments to choose from, and which version of the chosen one. */
export default function SegmentPicker({ float, ...picking }: SegmentPickerProps & { readonly float: Float }) {
  return (
    <PopoverFloat float={float} aria-label="Segment">
      <Segments {...picking} close={() => float.onOpenChange(false)} />
    </PopoverFloat>
  );
}

function Segments({ node, change, close }: SegmentPickerProps & { readonly close: () => void }) {
  const segments = useUsableSegments();
  const [typed, setTyped] = useState('');
  const chosen = text(property(node, 'id'));
  const version = property(node, 'version');
  const found = (segments ?? []).filter((segment) => segment.name.toLowerCase().includes(typed.trim().toLowerCase()));
  const latest = segments?.find((segment) => segment.id === chosen)?.latestVersion;
  return (
    <div className="grid w-80 gap-2 p-3">
      <SearchBox label="Find a segment" placeholder="Find a segment" value={typed} onValueChange={setTyped} className="w-full!" />
      <ul aria-label="Segments" className="-mx-1 max-h-60 overflow-y-auto">
        {found.map((segment) => (
          <li key={segment.id}>
            <button
              type="button"
              aria-pressed={segment.id === chosen}
              onClick={() => {
                change(withProperties(node, { id: segment.id, version: undefined }));
                close();
              }}
              className="flex min-h-7 w-full items-center gap-2 rounded-sm px-2 hover:bg-hover aria-pressed:bg-accent-tint aria-pressed:text-accent-ink"
            >
              <span className="flex-1 truncate">{segment.name}</span>
              <span className="text-ink-3">version {segment.latestVersion}</span>
            </button>
          </li>
        ))}
      </ul>
      {segments === undefined && <p className="text-ink-2">Looking up…</p>}
      {segments !== undefined && found.length === 0 && (
        <p className="text-ink-2">No segment is called that. Save one first, or type fewer letters.</p>
      )}
      {latest !== undefined && (
        <Field label="Which version">
          {(control) => (
            <Select
              {...control}
              value={typeof version === 'number' ? String(version) : 'latest'}
              options={[
                { value: 'latest', label: `always the latest (now ${latest})` },
                ...Array.from({ length: latest }, (_, index) => ({ value: String(latest - index), label: `version ${latest - index}` })),
              ]}
              onValueChange={(next) => change(withProperties(node, { version: next === 'latest' ? undefined : Number(next) }))}
            />
          )}
        </Field>
      )}
    </div>
  );
}
