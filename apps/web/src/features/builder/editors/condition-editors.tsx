'use client';
import { type ConditionKind, type Measure, measures } from '@marquee/dsl';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '@marquee/ui/menu';
import { Part } from '@marquee/ui/part';
import type { ComponentType } from 'react';
import { useBuilding } from '../builder-context.ts';
import { child, type Json, type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { attributeLead, measurePhrases } from '../values/phrases.ts';
import { AddVisitField } from './add-visit-field.tsx';
import { BoundPart } from './bound-part.tsx';
import { LeafParts } from './leaf-parts.tsx';
import { SegmentPart } from './segment-picker.tsx';
import { VisitFilterLine } from './visit-filter.tsx';
import { WindowPart } from './window-part.tsx';

interface ConditionEditorProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly excluded: boolean;
  readonly change: (node: JsonObject, merge?: string) => void;
}

interface ConditionEditor {
  readonly Say: ComponentType<ConditionEditorProps>;
  readonly Below?: ComponentType<ConditionEditorProps>;
}

function GroupSay({ node, excluded, change }: ConditionEditorProps) {
  return (
    <p>
      {excluded ? 'those who match' : 'match'}{' '}
      <GroupKindPart kind={property(node, 'kind') === 'any' ? 'any' : 'all'} onKind={(kind) => change({ ...node, kind })} /> of these
    </p>
  );
}

/** "all" or "any", as a menu. */
export function GroupKindPart({ kind, onKind }: { readonly kind: 'all' | 'any'; readonly onKind: (kind: 'all' | 'any') => void }) {
  const { readOnly } = useBuilding();
  if (readOnly) return <b>{kind}</b>;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Part kind="operator" aria-label={`Match: ${kind}`}>
          {kind}
        </Part>
      </MenuTrigger>
      <MenuContent>
        <MenuRadioGroup value={kind} onValueChange={(next) => onKind(next === 'any' ? 'any' : 'all')}>
          <MenuRadioItem value="all" note="Every one of them is true">
            all
          </MenuRadioItem>
          <MenuRadioItem value="any" note="At least one of them is true">
            any
          </MenuRadioItem>
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

function AttributeSay({ node, pointer, change }: ConditionEditorProps) {
  return (
    <p>
      {attributeLead(text(property(node, 'field')) ?? '')} <LeafParts node={node} pointer={pointer} of="moviegoer" change={change} />
    </p>
  );
}

function isMeasure(name: Json | undefined): name is Measure {
  return typeof name === 'string' && Object.hasOwn(measures, name);
}

function VisitsSay({ node, pointer, change }: ConditionEditorProps) {
  const { readOnly } = useBuilding();
  const written = property(node, 'measure');
  const measure: Measure = isMeasure(written) ? written : 'visits';
  const phrase = measurePhrases[measure];
  return (
    <p>
      <MeasurePart node={node} measure={measure} wrong={written !== undefined && !isMeasure(written)} change={change} />{' '}
      <BoundPart node={node} pointer={pointer} measure={measure} change={change} /> {phrase.after}{' '}
      <WindowPart node={node} pointer={pointer} change={change} />
      {!readOnly && property(node, 'where') === undefined && (
        <AddVisitField label="Narrow the visits" onField={(where) => change(withProperties(node, { where }))} />
      )}
    </p>
  );
}

function MeasurePart({
  node,
  measure,
  wrong,
  change,
}: {
  readonly node: JsonObject;
  readonly measure: Measure;
  readonly wrong: boolean;
  readonly change: ConditionEditorProps['change'];
}) {
  const { readOnly } = useBuilding();
  const phrase = measurePhrases[measure];
  if (readOnly) return phrase.verb;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Part kind={wrong ? 'bad' : 'field'} aria-label={`Measure: ${phrase.verb}`}>
          {phrase.verb}
        </Part>
      </MenuTrigger>
      <MenuContent>
        <MenuRadioGroup value={measure} onValueChange={(next) => change(withMeasure(node, measure, next))}>
          {Object.entries(measurePhrases).map(([name, { menu }]) => (
            <MenuRadioItem key={name} value={name}>
              {menu}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

/** Another measure; the bound stays only where it is in the same unit. */
function withMeasure(node: JsonObject, before: Measure, after: string): JsonObject {
  const same = isMeasure(after) && measures[before].unit === measures[after].unit;
  return withProperties(node, same ? { measure: after } : { measure: after, op: property(node, 'op') ?? 'atLeast', value: null });
}

function VisitsBelow({ pointer }: ConditionEditorProps) {
  return <VisitFilterLine pointer={child(pointer, 'where')} />;
}

function SegmentSay({ node, pointer, change }: ConditionEditorProps) {
  return (
    <p>
      are in segment <SegmentPart node={node} pointer={pointer} change={change} />
    </p>
  );
}

function NotSay() {
  return <p className="text-ink-2">those who … nothing yet</p>;
}

/** The editor of each kind of condition. A new kind without one does not compile. */
const conditionEditors = {
  all: { Say: GroupSay },
  any: { Say: GroupSay },
  // Only a `not` that has nothing inside comes here: the others are shown as what they exclude.
  not: { Say: NotSay },
  attribute: { Say: AttributeSay },
  visits: { Say: VisitsSay, Below: VisitsBelow },
  segment: { Say: SegmentSay },
} as const satisfies Record<ConditionKind, ConditionEditor>;

/** The editor for a condition; null for what is no condition of this version of the language. */
export function editorOf(kind: string | null): ConditionEditor | null {
  const editors: Readonly<Record<string, ConditionEditor>> = conditionEditors;
  return kind !== null && Object.hasOwn(editors, kind) ? (editors[kind] ?? null) : null;
}
