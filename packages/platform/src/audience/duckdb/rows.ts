import type { JS } from '@duckdb/node-api';

/** A count or day from the engine as a plain number. Every figure in the store is far below 2^53. */
export function toNumber(value: JS | undefined): number {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return value;
  throw new TypeError(`expected a number from the audience store, got ${value === null ? 'null' : typeof value}`);
}

export function toNumberOrNull(value: JS | undefined): number | null {
  return value === null || value === undefined ? null : toNumber(value);
}

export function toText(value: JS | undefined): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`expected text from the audience store, got ${value === null ? 'null' : typeof value}`);
}

export function toTextOrNull(value: JS | undefined): string | null {
  return value === null || value === undefined ? null : toText(value);
}

export function toTexts(value: JS | undefined): readonly string[] {
  if (Array.isArray(value)) return value.map(toText);
  throw new TypeError(`expected a list from the audience store, got ${value === null ? 'null' : typeof value}`);
}
