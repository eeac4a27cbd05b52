'use client';
import { type ConditionKind, eachWords, type Measure, type MeasureWords, measures, measureWords } from '@marquee/dsl';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import type { ComponentType } from 'react';
import { useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property, withProperties } from '../draft/json.ts';
import { isMeasure } from '../values/phrases.ts';
import { AddVisitField } from './add-visit-field.tsx';
import { BoundPart, boundOf } from './bound-part.tsx';
import { CampaignSay } from './campaign-say.tsx';
import { LeafParts } from './leaf-parts.tsx';
import { LookalikeSay } from './lookalike-say.tsx';
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

function AttributeSay({ node, pointer, excluded, change }: ConditionEditorProps) {
  return (
    <p>
      {excluded && 'those who '}
      <LeafParts node={node} pointer={pointer} of="moviegoer" change={change} />
    </p>
  );
}

/** The measure of a row on visits, and its words. */
function useMeasure(node: JsonObject): { readonly measure: Measure; readonly words: MeasureWords } {
  const { names } = useBuilding();
  const written = property(node, 'measure');
  const measure: Measure = isMeasure(written) ? written : 'visits';
  const { op, value } = boundOf(node);
  return {
    measure,
    words: measureWords(measure, op, value, { currency: names.currency, filtered: property(node, 'where') !== undefined }),
  };
}

function VisitsSay({ node, pointer, excluded, change }: ConditionEditorProps) {
  const { readOnly } = useBuilding();
  const { measure, words } = useMeasure(node);
  const unfiltered = property(node, 'where') === undefined;
  // The next line says which visits they did not make.
  const noun = !unfiltered && words.count === 'none' && words.bound === 'no' ? `such ${words.noun}` : words.noun;
  return (
    <p>
      {excluded && 'those who '}
      <MeasurePart node={node} measure={measure} words={words} change={change} />{' '}
      <BoundPart node={node} pointer={pointer} measure={measure} words={words} change={change} />
      {[noun, words.count === 'none' ? '' : words.orNone].map((said) => (said === '' ? '' : ` ${said}`))}{' '}
      <WindowPart node={node} pointer={pointer} measure={measure} change={change} />
      {words.count === 'none' && words.orNone !== '' && ` ${words.orNone}`}
      {!readOnly && unfiltered && (
        <AddVisitField label="about which visits" said onField={(where) => change(withProperties(node, { where }))} />
      )}
    </p>
  );
}

interface MeasurePartProps {
  readonly node: JsonObject;
  readonly measure: Measure;
  readonly words: MeasureWords;
  readonly change: ConditionEditorProps['change'];
}

function MeasurePart({ node, measure, words, change }: MeasurePartProps) {
  const { readOnly } = useBuilding();
  const written = property(node, 'measure');
  if (readOnly) return words.verb;
  return (
    <Opener
      kind="menu"
      load={loadMeasures}
      with={{ node, measure, change }}
      trigger={
        <Part
          kind={written === undefined || isMeasure(written) ? 'field' : 'bad'}
          aria-label={`Measure: ${words.verb}`}
          title={measures[measure].label}
        >
          {words.verb}
        </Part>
      }
    />
  );
}

function VisitsBelow({ node, pointer }: ConditionEditorProps) {
  const { measure, words } = useMeasure(node);
  return <VisitFilterLine pointer={child(pointer, 'where')} lead={eachWords(measure, words)} />;
}

function SegmentSay({ node, pointer, excluded, change }: ConditionEditorProps) {
  return (
    <p>
      {excluded && 'those who '}are in segment <SegmentPart node={node} pointer={pointer} change={change} />
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
  campaign: { Say: CampaignSay },
  lookalike: { Say: LookalikeSay },
} as const satisfies Record<ConditionKind, ConditionEditor>;

/** The editor for a condition; null for what is no condition of this version of the language. */
export function editorOf(kind: string | null): ConditionEditor | null {
  const editors: Readonly<Record<string, ConditionEditor>> = conditionEditors;
  return kind !== null && Object.hasOwn(editors, kind) ? (editors[kind] ?? null) : null;
}
