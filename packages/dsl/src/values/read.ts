import type { LastWindow, Value } from '../definition.ts';

type Maybe = Value | undefined;

function wrong(expected: string): never {
  throw new TypeError(`The definition has not been parsed: ${expected} expected.`);
}

/** The list of texts of a parsed definition in canonical form: trimmed, NFC, without repeats, sorted. */
export function textsOf(value: Maybe): readonly string[] {
  if (!Array.isArray(value)) return wrong('a list of texts');
  const texts = value.map((item) => (typeof item === 'string' ? normalText(item) : wrong('a text')));
  return [...new Set(texts)].sort();
}

/** A text in the form in which ingest stores it and comparisons expect it. */
export function normalText(text: string): string {
  return text.normalize('NFC').trim();
}

export function integerOf(value: Maybe): number {
  // Adding 0 turns -0 into 0.
  return typeof value === 'number' ? value + 0 : wrong('a number');
}

export function integersOf(value: Maybe): readonly [number, number] {
  if (!Array.isArray(value)) return wrong('two numbers');
  const [from, to] = value;
  return typeof from === 'number' && typeof to === 'number' ? [from + 0, to + 0] : wrong('two numbers');
}

export function dateOf(value: Maybe): string {
  return typeof value === 'string' ? value : wrong('a date');
}

export function datesOf(value: Maybe): readonly [string, string] {
  if (!Array.isArray(value)) return wrong('two dates');
  const [from, to] = value;
  return typeof from === 'string' && typeof to === 'string' ? [from, to] : wrong('two dates');
}

export function lastOf(value: Maybe): LastWindow {
  return typeof value === 'object' && 'kind' in value ? value : wrong('a window');
}
