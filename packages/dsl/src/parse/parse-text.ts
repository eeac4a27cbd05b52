import { readJsonText } from './json-text.ts';
import { type ParseOptions, type ParseResult, parse } from './parse.ts';

/**
 * Parses the JSON text of a definition. A text that is not JSON gives one issue, `not_an_object` at the root, with `line` and
 * `column`. A property that is written twice gives `extra_property`. White space does not count towards the size.
 */
export function parseText(json: string, options: ParseOptions = {}): ParseResult {
  const { value, issues } = readJsonText(json);
  if (value === undefined) return { ok: false, issues };
  const result = parse(value, options);
  return issues.length === 0 ? result : { ok: false, issues: [...(result.ok ? [] : result.issues), ...issues] };
}
