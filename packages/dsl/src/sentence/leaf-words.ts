import type { FieldName } from '../fields/catalogue.ts';
import { fieldEntry, isFieldName } from '../fields/entry.ts';
import type { Frame, Phrase, RangePhrase, TextPhrase } from '../fields/phrase.ts';
import { phraseOf } from '../fields/phrases.ts';
import type { OperatorContract } from '../operators/contract.ts';
import { operatorOf } from '../operators/registry.ts';
import { lastOf, normalText } from '../values/read.ts';
import { isReadable } from '../values/readable.ts';
import { windows } from '../windows/registry.ts';
import type { DescribeOptions } from './describing.ts';
import { listLabel } from './list-label.ts';
import { amountLabel } from './money-label.ts';

/** The words of a leaf, such as "live in", "Texas or California" and nothing after. `value` is null while it is not filled in. */
export interface LeafWords {
  readonly lead: string;
  readonly value: string | null;
  readonly after: string;
  /** How many values of a long list were left out. */
  readonly more: number;
}

interface Wording extends DescribeOptions {
  /** Word the opposite. */
  readonly negated?: boolean;
  /** Another leaf has mentioned the film of the visit already. */
  readonly filmNamed?: boolean;
  /** How many values of a list are written; the others are only counted. */
  readonly most?: number;
}

/** The words of a leaf for rows and sentences. The leaf may be incomplete. Null if there is no such field, or the field has no such operator. */
export function leafWords(
  { field, op, value }: { readonly field: string; readonly op: string; readonly value?: unknown },
  wording: Wording = {},
): LeafWords | null {
  const entry = fieldEntry(field);
  const operator = entry && operatorOf(entry.kind, op);
  if (!isFieldName(field) || operator === undefined) return null;
  const words = wordsOf(field, phraseOf(field), operator, value, wording);
  if (!wording.filmNamed) return words;
  return { ...words, lead: words.lead.replace(/^to a film ?/, ''), value: words.value?.replace(/^the opening/, 'its opening') ?? null };
}

function wordsOf(field: FieldName, phrase: Phrase, operator: OperatorContract, value: unknown, wording: Wording): LeafWords {
  const { reads } = operator;
  if (reads === 'known' || reads === 'unknown') {
    const [lead, said = ''] = (reads === 'known') === (wording.negated === true) ? phrase.unknown : phrase.known;
    return { lead, value: said, after: '', more: 0 };
  }
  if (phrase.form === 'range') return rangeWords(field, phrase, operator, value, wording);
  if (reads === 'range') return { lead: phrase.some[0], value: null, after: '', more: 0 };
  return textWords(field, phrase, reads, value, wording);
}

function textWords(field: FieldName, phrase: TextPhrase, reads: 'some' | 'none' | 'every', value: unknown, wording: Wording): LeafWords {
  const values = Array.isArray(value)
    ? [...new Set(value.map((item) => (typeof item === 'string' ? normalText(item) : JSON.stringify(item))))]
    : [];
  // "All of" a single value is the same as that value.
  const every = reads === 'every' && values.length !== 1;
  const positive = (reads === 'none') === (wording.negated === true);
  const [before, after = ''] = frameOf(phrase, every, positive, wording.filmNamed === true);
  const list = listLabel(
    values.map((one) => valueLabel(field, phrase, one, wording)),
    every ? { every, ...(positive && phrase.and !== undefined ? { and: phrase.and } : {}) } : { every },
    wording.most,
  );
  const said = values.length === 0 ? null : list.text;
  return { lead: said === null ? before : withArticle(before, said), value: said, after, more: list.more };
}

function frameOf(phrase: TextPhrase, every: boolean, positive: boolean, filmNamed: boolean): Frame {
  if (every) return (positive ? phrase.every : phrase.notEvery) ?? phrase.some;
  if (!positive) return phrase.none;
  return filmNamed ? (phrase.also ?? phrase.some) : phrase.some;
}

/** The text of a value: the host's label, or else the language's own, in the wording for sentences if there is one. */
function valueLabel(field: FieldName, phrase: TextPhrase, value: string, { label }: DescribeOptions): string {
  const named = label?.(field, value) ?? fieldEntry(field)?.values?.find((one) => one.value === value)?.label ?? value;
  return phrase.value?.(value, named) ?? named;
}

/** Changes "a" to "an" before a vowel. */
function withArticle(before: string, value: string): string {
  return /\ba$/.test(before) && /^“?[aeiou]/i.test(value) ? `${before}n` : before;
}

function rangeWords(field: FieldName, phrase: RangePhrase, operator: OperatorContract, value: unknown, wording: Wording): LeafWords {
  const negate = (lead: string) => (wording.negated ? lead.replace(new RegExp(`^${phrase.not[0]}`), phrase.not[1]) : lead);
  if (!isReadable(operator.shape, value)) return { lead: negate(phrase.lead), value: null, after: '', more: 0 };
  if (operator.shape === 'last')
    return { lead: negate(phrase.lead), value: windows.last.words(lastOf(value)).join(' '), after: '', more: 0 };
  const test = operator.test(value, 0);
  if (test.form !== 'range') return { lead: negate(phrase.lead), value: null, after: '', more: 0 };
  const amount = (one: number) => amountLabel(one, fieldEntry(field)?.unit, wording.currency);
  const [before, said, after = ''] = phrase.say(test, amount);
  if (!wording.negated || phrase.opposite === undefined) return { lead: negate(before), value: said, after, more: 0 };
  return { lead: before, value: `${phrase.opposite(test, amount)} ${phrase.orUnknown}`, after, more: 0 };
}
