'use client';
import { Field } from '@marquee/ui/field';
import { Kbd } from '@marquee/ui/kbd';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat, PopoverFoot } from '@marquee/ui/popover';
import { Select } from '@marquee/ui/select';
import { useState } from 'react';
import { type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { useUsableSegments } from '../server/use-usable-segments.ts';
import { PickList } from './pick-list.tsx';

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
    <div className="w-[22rem] max-w-full">
      <PickList
        label="segment"
        typed={typed}
        onTyped={setTyped}
        single
        options={found.map(({ id, name, latestVersion }) => ({ value: id, label: name, note: `version ${latestVersion}` }))}
        isSelected={(id) => id === chosen}
        onPick={({ value }) => {
          change(withProperties(node, { id: value, version: undefined }));
          close();
        }}
        empty={segments === undefined ? 'Looking up…' : 'No segment is called that. Save one first, or type fewer letters.'}
      />
      {latest !== undefined && (
        <Field label="Which version" className="px-3 pb-3">
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
      <PopoverFoot>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose <Kbd className="ml-1.5">Enter</Kbd> take <Kbd className="ml-1.5">Esc</Kbd> close
      </PopoverFoot>
    </div>
  );
}
