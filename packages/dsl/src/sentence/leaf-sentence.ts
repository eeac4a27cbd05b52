import { isoOfDay } from '../day.ts';
import type { Pointer, Value } from '../definition.ts';
import type { FieldName } from '../fields/catalogue.ts';
import { fieldEntry, isFieldName } from '../fields/entry.ts';
import { type Frame, phraseOf } from '../fields/phrases.ts';
import { own } from '../json.ts';
import { operatorOfLeaf } from '../operators/registry.ts';
import type { Range } from '../operators/test.ts';
import { lastOf } from '../values/read.ts';
import { windows } from '../windows/registry.ts';
import { dayLabel } from './day-label.ts';
import type { Describing } from './describing.ts';
import { numberLabel, rangeLabel } from './number-label.ts';
import { type Part, pieces } from './part.ts';

interface Leaf {
  readonly field: string;
  readonly op: string;
  readonly value?: Value;
}

/** A leaf as a phrase after "who" or "each": "are aged **18 or over**", "to a **horror or thriller** film". */
export function leafSentence(leaf: Leaf, at: Pointer, describing: Describing): readonly Part[] {
  if (!isFieldName(leaf.field)) throw new TypeError(`"${leaf.field}" is not a field.`);
  const phrase = phraseOf(leaf.field);
  const operator = operatorOfLeaf(leaf);
  if (operator.shape === 'last')
    return pieces(
      at,
      `${phrase.form === 'range' ? phrase.frame[0] : ''} ${windows.last.phrase(lastOf(leaf.value))[0]}`,
      windows.last.phrase(lastOf(leaf.value))[1],
    );
  const test = operator.test(leaf.value, 0);
  if (test.form === 'present') return pieces(at, test.negated ? phrase.unknown : phrase.known);
  if (test.form === 'range') return phrase.form === 'range' ? rangePieces(leaf.field, phrase, test, at) : [];
  if (phrase.form === 'range') return [];
  const every = test.form === 'everyOf' && test.texts.length > 1;
  const said = inReadingOrder(leaf.field, test.texts, phrase.values, describing);
  const values = listLabel(said, every ? 'and' : 'or', describing.short);
  return framed(every ? (phrase.every ?? phrase.some) : test.negated ? phrase.none : phrase.some, values, at);
}

function framed([before, after]: Frame, strong: string, at: Pointer): readonly Part[] {
  const vowel = before.endsWith(' a') && /^[aeiou]/i.test(strong);
  return pieces(at, vowel ? `${before}n` : before, strong, after);
}

/** Values as a sentence says them: fixed lists in the catalogue's order (Monday before Friday), others by name. */
function inReadingOrder(
  field: FieldName,
  texts: readonly string[],
  words: Readonly<Record<string, string>> | undefined,
  { label }: Describing,
) {
  const listed = fieldEntry(field)?.values;
  if (listed !== undefined) {
    return listed.flatMap((one) =>
      texts.includes(one.value) ? [label?.(field, one.value) ?? own(words ?? {}, one.value) ?? plainLabel(field, one.label)] : [],
    );
  }
  return texts.map((text) => label?.(field, text) ?? text).sort((a, b) => (a < b ? -1 : 1));
}

function plainLabel(field: FieldName, label: string): string {
  return field === 'weekday' || label === label.toUpperCase() ? label : label.toLowerCase();
}

/** "A, B or C"; short: "A, B or 7 more". */
function listLabel(items: readonly string[], word: 'or' | 'and', short: boolean): string {
  const shown = short && items.length > 3 ? [...items.slice(0, 2), `${items.length - 2} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${word} ${last}`;
}

function rangePieces(
  field: FieldName,
  phrase: { readonly frame: Frame; readonly over?: string; readonly under?: string },
  range: Range,
  at: Pointer,
): readonly Part[] {
  const entry = fieldEntry(field);
  if (entry?.kind === 'date') return datePieces(phrase.frame[0], range, at);
  const say = (amount: number) => numberLabel(amount, entry?.unit);
  return framed(phrase.frame, rangeLabel(range, say, phrase), at);
}

function datePieces(verb: string, { from, to }: Range, at: Pointer): readonly Part[] {
  const day = (value: number) => dayLabel(isoOfDay(value));
  if (from !== undefined && to !== undefined)
    return from === to ? pieces(at, `${verb} on`, day(from)) : pieces(at, `${verb} from`, day(from), 'to', day(to));
  if (from !== undefined) return pieces(at, `${verb} on or after`, day(from));
  return pieces(at, `${verb} on or before`, to === undefined ? '' : day(to));
}
