import type { Pointer } from '../definition.ts';
import { childPointer } from '../pointer.ts';

/** Where a text stops being JSON. Lines and columns count from 1. */
export interface Unreadable {
  readonly line: number;
  readonly column: number;
}
/** A property that is written twice in one object. `JSON.parse` would keep the last one without saying so. */
export interface Repeated {
  readonly pointer: Pointer;
  readonly property: string;
}

interface Level {
  readonly at: Pointer;
  /** For an object, the names seen so far; null for a list. */
  readonly names: Set<string> | null;
  position: number;
}

const token = /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\]+|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Finds what `JSON.parse` does not tell: the place where the text stops being JSON (the same in every browser), and properties that are
 * written twice. It does not recurse, so deep nesting cannot exhaust the stack.
 */
export function readJson(text: string): { readonly unreadable: Unreadable } | { readonly repeated: readonly Repeated[] } {
  const repeated: Repeated[] = [];
  const levels: Level[] = [];
  let expected: 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing' = 'value';
  let place: Pointer = '';
  let offset = 0;
  while (true) {
    token.lastIndex = offset;
    const found = token.exec(text);
    if (found === null) {
      const rest = /^[ \t\n\r]*$/.test(text.slice(offset));
      if (rest && expected === 'nothing') return { repeated };
      return { unreadable: placeOf(text, offset + (/^[ \t\n\r]*/.exec(text.slice(offset))?.[0].length ?? 0)) };
    }
    const [whole, mark, string] = found;
    const level = levels.at(-1);
    const start = offset + whole.length - (mark ?? string ?? found[3] ?? '').length;
    offset += whole.length;
    if (string !== undefined && !isJsonText(string)) return { unreadable: placeOf(text, start) };
    const closes = level !== undefined && mark === (level.names === null ? ']' : '}');
    if (closes && (expected === 'commaOrEnd' || expected === 'valueOrEnd' || expected === 'nameOrEnd')) {
      levels.pop();
      expected = levels.length === 0 ? 'nothing' : 'commaOrEnd';
    } else if (string !== undefined && level?.names && (expected === 'name' || expected === 'nameOrEnd')) {
      const name: unknown = JSON.parse(string);
      place = childPointer(level.at, String(name));
      if (level.names.has(String(name))) repeated.push({ pointer: place, property: String(name) });
      level.names.add(String(name));
      expected = 'colon';
    } else if (mark === ':' && expected === 'colon') {
      expected = 'value';
    } else if (mark === ',' && expected === 'commaOrEnd' && level !== undefined) {
      level.position += 1;
      place = childPointer(level.at, level.position);
      expected = level.names === null ? 'value' : 'name';
    } else if ((mark === '{' || mark === '[') && (expected === 'value' || expected === 'valueOrEnd')) {
      levels.push({ at: place, names: mark === '{' ? new Set() : null, position: 0 });
      place = childPointer(place, 0);
      expected = mark === '{' ? 'nameOrEnd' : 'valueOrEnd';
    } else if (mark === undefined && (expected === 'value' || expected === 'valueOrEnd')) {
      expected = levels.length === 0 ? 'nothing' : 'commaOrEnd';
    } else {
      return { unreadable: placeOf(text, start) };
    }
  }
}

/** A quoted text without raw control characters and with valid escapes only. */
function isJsonText(quoted: string): boolean {
  try {
    JSON.parse(quoted);
    return true;
  } catch {
    return false;
  }
}

function placeOf(text: string, offset: number): Unreadable {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
