'use client';
import type { ConditionKind, Measure } from '@marquee/dsl';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import type { ComponentType } from 'react';
import { useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { attributeLead, isMeasure, measurePhrases } from '../values/phrases.ts';
import { AddVisitField } from './add-visit-field.tsx';
import { BoundPart } from './bound-part.tsx';
import { LeafParts } from './leaf-parts.tsx';
import { SegmentPart } from './segment-part.tsx';
import { VisitFilterLine } from './visit-filter.tsx';
import { WindowPart } from './window-part.tsx';

const loadKinds = () => import('./group-kind-items.tsx');
const loadMeasures = () => import('./measure-items.tsx');

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
    <Opener
      kind="menu"
      load={loadKinds}
      with={{ kind, onKind }}
      trigger={
        <Part kind="operator" aria-label={`Match: ${kind}`}>
          {kind}
        </Part>
      }
    />
  );
}

function AttributeSay({ node, pointer, change }: ConditionEditorProps) {
  return (
    <p>
      {attributeLead(text(property(node, 'field')) ?? '')} <LeafParts node={node} pointer={pointer} of="moviegoer" change={change} />
    </p>
  );
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
        <AddVisitField label="about which visits" said onField={(where) => change(withProperties(node, { where }))} />
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
    <Opener
      kind="menu"
      load={loadMeasures}
      with={{ node, measure, change }}
      trigger={
        <Part kind={wrong ? 'bad' : 'field'} aria-label={`Measure: ${phrase.verb}`}>
          {phrase.verb}
        </Part>
      }
    />
  );
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
