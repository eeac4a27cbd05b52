import type { Issue } from '../issue.ts';
import { readJson } from './read-json.ts';

export interface JsonText {
  /** The parsed value; undefined when the text is no JSON. For a property that is written twice, it has the last one. */
  readonly value: unknown;
  /** `not_an_object` at the root, with `line` and `column`, when the text is no JSON; `extra_property` for each property that is written twice. */
  readonly issues: readonly Issue[];
}

/** Reads JSON text. Everything that comes from outside is read with this function, so that it is treated alike everywhere. */
export function readJsonText(json: string): JsonText {
  // A leading byte order mark is not part of the JSON text (RFC 8259, section 8.1).
  const text = json.startsWith('\uFEFF') ? json.slice(1) : json;
  const read = readJson(text);
  if ('unreadable' in read) {
    const { line, column } = read.unreadable;
    const message = `This is not JSON: look at line ${line}, column ${column}.`;
    return { value: undefined, issues: [{ severity: 'error', code: 'not_an_object', path: '', message, params: { line, column } }] };
  }
  const issues = read.repeated.map(
    ({ pointer, property }): Issue => ({
      severity: 'error',
      code: 'extra_property',
      path: pointer,
      message: `"${property}" is written twice. Keep one.`,
      params: { property },
    }),
  );
  return { value: JSON.parse(text), issues };
}
