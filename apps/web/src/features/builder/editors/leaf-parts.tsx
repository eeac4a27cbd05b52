'use client';
import { fieldEntry, type LeafWords, leafWords } from '@marquee/dsl';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property, text } from '../draft/json.ts';
import { sentenceNames } from '../server/use-names.ts';
import { fieldLabel } from '../values/phrases.ts';
import { typedText } from '../values/typed.ts';
import { EditPart } from './edit-part.tsx';
import type { LeafAction } from './leaf-action.ts';

const loadFields = () => import('./field-items.tsx');
const loadEditor = () => import('./value-editors.tsx');

interface LeafPartsProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly of: 'moviegoer' | 'visit';
  readonly change: (node: JsonObject, merge?: string) => void;
  /** What else can be done with it, under the fields. */
  readonly actions?: readonly LeafAction[];
  /** The film of the visit was named before: "rated R" in place of "to a film rated R". */
  readonly filmNamed?: boolean;
}

/** "live in California or Texas": the field, as the words before the value, and the value with how it is compared; each a control. */
export function LeafParts({ node, pointer, of, change, actions = [], filmNamed = false }: LeafPartsProps) {
  const { names } = useBuilding();
  const field = text(property(node, 'field'));
  const words = wordsOf(node, names, filmNamed);
  return (
    <>
      <FieldPart node={node} pointer={pointer} of={of} change={change} actions={actions} words={words} />{' '}
      {field !== undefined && fieldEntry(field) && <ValuePart node={node} pointer={pointer} field={field} change={change} words={words} />}
      {words !== null && words.after !== '' && ` ${words.after}`}
    </>
  );
}

/** Nothing is left of some words where the film has been named: those stay whole. */
function wordsOf(node: JsonObject, names: Parameters<typeof sentenceNames>[0], filmNamed: boolean): LeafWords | null {
  const leaf = { field: text(property(node, 'field')) ?? '', op: text(property(node, 'op')) ?? '', value: property(node, 'value') };
  const said = leafWords(leaf, { ...sentenceNames(names), most: 4, filmNamed });
  return said?.lead === '' ? leafWords(leaf, { ...sentenceNames(names), most: 4 }) : said;
}

interface FieldPartProps extends Required<Omit<LeafPartsProps, 'filmNamed'>> {
  readonly words: LeafWords | null;
}

function FieldPart({ node, pointer, of, change, actions, words }: FieldPartProps) {
  const building = useBuilding();
  const field = text(property(node, 'field'));
  const standing = partStanding(building, child(pointer, 'field'), true);
  const said = words?.lead ?? fieldLabel(field);
  if (building.readOnly) return <span>{said}</span>;
  return (
    <Opener
      kind="menu"
      load={loadFields}
      with={{ node, of, change, actions }}
      trigger={
        <Part
          kind={standing === 'filled' ? 'field' : standing}
          aria-label={`Field: ${fieldLabel(field)}${said === fieldLabel(field) ? '' : `, ${said}`}`}
          title={fieldLabel(field)}
          {...(field === undefined ? { 'data-hole': '' } : {})}
        >
          {said}
        </Part>
      }
    />
  );
}

interface ValuePartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly field: string;
  readonly change: LeafPartsProps['change'];
  readonly words: LeafWords | null;
}

function ValuePart({ node, pointer, field, change, words }: ValuePartProps) {
  const building = useBuilding();
  const entry = fieldEntry(field);
  if (!entry) return null;
  const op = text(property(node, 'op'));
  const said = words?.value ?? null;
  const presence = op === 'known' || op === 'unknown';
  const standing = presence
    ? partStanding(building, child(pointer, 'op'), true)
    : worst(partStanding(building, child(pointer, 'value'), said !== null), partStanding(building, child(pointer, 'op'), true));
  return (
    <EditPart
      what={entry.label}
      text={said}
      hole={(entry.kind === 'number' ? typedText(property(node, 'value')) : null) ?? holeOf(entry, op)}
      standing={standing}
      {...(words !== null && words.more > 0 ? { more: `+${words.more}` } : {})}
      load={loadEditor}
      with={{ entry, field, node, change }}
    />
  );
}

function worst(value: 'filled' | 'hole' | 'bad', op: 'filled' | 'hole' | 'bad'): 'filled' | 'hole' | 'bad' {
  return value === 'bad' || op === 'bad' ? 'bad' : value === 'hole' || op === 'hole' ? 'hole' : 'filled';
}

function holeOf({ kind, label, unit }: NonNullable<ReturnType<typeof fieldEntry>>, op: string | undefined): string {
  if (kind === 'date') return op === 'within' ? 'a time' : 'a day';
  if (kind === 'number') return unit === 'money' ? 'an amount' : 'a number';
  return `choose ${label}`;
}
