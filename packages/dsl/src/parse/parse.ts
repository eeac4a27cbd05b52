import type { Definition } from '../definition.ts';
import type { Issue } from '../issue.ts';
import { limits } from '../limits.ts';
import { adviceOn } from './advice.ts';
import { currentVersion, migrate } from './migrate.ts';
import { plainJson } from './plain-json.ts';
import { checkDefinition, type Found, startChecking } from './start-checking.ts';

export type ParseResult =
  | { readonly ok: true; readonly definition: Definition; readonly advice: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The currency of amounts in messages, as ISO 4217. US dollars when absent. */
export interface ParseOptions {
  readonly currency?: string | undefined;
}

/**
 * Checks any value: returns a definition, or all its issues, each with its pointer, in a fixed order. Older versions are migrated
 * first. References are not looked up; `resolveReferences` does that. Never throws.
 */
export function parse(input: unknown, options: ParseOptions = {}): ParseResult {
  const { value, bytes } = plainJson(input);
  const migrated = migrate(value);
  const found: Found = { issues: [], conditions: 0, tooDeep: false };
  checkDefinition(migrated, startChecking(found, options.currency), currentVersion);
  const issues = [...limitIssues(bytes, found.conditions), ...found.issues];
  if (issues.length > 0) return { ok: false, issues };
  const definition = asDefinition(migrated);
  return { ok: true, definition, advice: adviceOn(definition) };
}

/** The issues about the size of the whole definition, reported at the root. */
export function limitIssues(bytes: number, conditions: number): readonly Issue[] {
  const issue = (code: 'too_large' | 'too_many_conditions', message: string, count: number, limit: number): Issue => ({
    severity: 'error',
    code,
    path: '',
    message,
    params: { count, limit },
  });
  return [
    ...(bytes > limits.bytes
      ? [
          issue(
            'too_large',
            `The definition may take ${limits.bytes} bytes of JSON. Shorten its lists, or refer to segments.`,
            bytes,
            limits.bytes,
          ),
        ]
      : []),
    ...(conditions > limits.conditions
      ? [
          issue(
            'too_many_conditions',
            `The definition may have ${limits.conditions} conditions; this one has ${conditions}. Merge some.`,
            conditions,
            limits.conditions,
          ),
        ]
      : []),
  ];
}

/** The cast is safe because the check before found no issue, and it covers every property. */
function asDefinition(value: unknown): Definition {
  return value as Definition;
}
