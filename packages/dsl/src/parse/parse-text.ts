import type { Issue } from '../issue.ts';
import { type ParseOptions, type ParseResult, parse } from './parse.ts';
import { readJson } from './read-json.ts';

/**
 * Parses the JSON text of a definition. A text that is not JSON is one issue `not_an_object` at the root with `line` and
 * `column`; a property written twice is an `extra_property`. White space does not count towards the size.
 */
export function parseText(json: string, options: ParseOptions = {}): ParseResult {
  // A leading byte order mark belongs to the file, not to the text (RFC 8259, section 8.1).
  const text = json.startsWith('\uFEFF') ? json.slice(1) : json;
  const read = readJson(text);
  if ('unreadable' in read) {
    const { line, column } = read.unreadable;
    return {
      ok: false,
      issues: [error('not_an_object', '', `This is not JSON: look at line ${line}, column ${column}.`, { line, column })],
    };
  }
  const value: unknown = JSON.parse(text);
  const result = parse(value, options);
  const repeated = read.repeated.map(({ pointer, property }) =>
    error('extra_property', pointer, `"${property}" is written twice. Keep one.`, { property }),
  );
  return repeated.length === 0 ? result : { ok: false, issues: [...(result.ok ? [] : result.issues), ...repeated] };
}

function error(code: 'not_an_object' | 'extra_property', path: string, message: string, params: Issue['params']): Issue {
  return { severity: 'error', code, path, message, params };
}
