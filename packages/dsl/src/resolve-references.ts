import type { Definition, Pointer, SegmentResolver } from './definition.ts';
import type { Issue, IssueCode } from './issue.ts';
import { limits } from './limits.ts';
import { limitIssues } from './parse/parse.ts';
import { byteLength } from './parse/plain-json.ts';
import { childPointer } from './pointer.ts';
import { type Reference, references } from './references.ts';
import { referenceKey } from './segments-within.ts';
import { walk } from './walk.ts';

/** The size of a definition in which each reference is replaced by the root condition of its segment. */
interface Size {
  readonly levels: number;
  readonly conditions: number;
  readonly bytes: number;
}
type Measured = Size | { readonly code: 'unknown_segment' | 'segment_cycle'; readonly id: string; readonly version?: number };

/**
 * Checks the references of a parsed definition. Reports `unknown_segment` and `segment_cycle` at the reference's `/id`, and the size limits, which
 * apply to the definition with its segments included. Returns no issues when all is well. `segmentName` gives the name of a segment for messages.
 */
export function resolveReferences(
  definition: Definition,
  resolve: SegmentResolver,
  segmentName: (id: string) => string | undefined = () => undefined,
): readonly Issue[] {
  const measured = new Map<string, Measured>();
  const found = references(definition).map((reference) => ({ reference, measure: measureReference(reference, resolve, [], measured) }));
  const issues = found.flatMap(({ reference, measure }) => ('code' in measure ? [referenceIssue(reference, measure, segmentName)] : []));
  if (issues.length > 0) return issues;
  const whole = measureDefinition(definition, resolve, [], measured);
  if ('code' in whole) return issues;
  const levels = new Map(walk(definition).map(({ pointer, level }) => [pointer, level]));
  const tooDeep = found.flatMap(({ reference, measure }) => {
    const level = 'code' in measure ? 0 : (levels.get(reference.pointer) ?? 0) + measure.levels - 1;
    return level > limits.levels
      ? [
          issue(
            'too_deep',
            reference.pointer,
            `With this segment put in, conditions nest ${level} levels deep; ${limits.levels} are allowed.`,
            { level, limit: limits.levels },
          ),
        ]
      : [];
  });
  return [...limitIssues(whole.bytes, whole.conditions), ...tooDeep.slice(0, 1)];
}

function measureReference(
  reference: Reference,
  resolve: SegmentResolver,
  path: readonly string[],
  measured: Map<string, Measured>,
): Measured {
  const { id, version } = reference;
  const key = referenceKey(id, version);
  if (path.includes(key)) return { code: 'segment_cycle', id, ...(version === undefined ? {} : { version }) };
  const known = measured.get(key);
  if (known !== undefined) return known;
  const definition = resolve(id, version);
  const measure: Measured =
    definition === undefined
      ? { code: 'unknown_segment', id, ...(version === undefined ? {} : { version }) }
      : measureDefinition(definition, resolve, [...path, key], measured);
  measured.set(key, measure);
  return measure;
}

function measureDefinition(
  definition: Definition,
  resolve: SegmentResolver,
  path: readonly string[],
  measured: Map<string, Measured>,
): Measured {
  const nodes = walk(definition);
  let levels = Math.max(...nodes.map((node) => node.level));
  let conditions = nodes.length;
  let bytes = byteLength(JSON.stringify(path.length === 0 ? definition : definition.where));
  const levelOf = new Map(nodes.map(({ pointer, level }) => [pointer, level]));
  for (const reference of references(definition)) {
    const inside = measureReference(reference, resolve, path, measured);
    if ('code' in inside) return inside;
    levels = Math.max(levels, (levelOf.get(reference.pointer) ?? 1) + inside.levels - 1);
    conditions += inside.conditions - 1;
    const { pointer: _, ...written } = reference;
    bytes += inside.bytes - byteLength(JSON.stringify({ kind: 'segment', ...written }));
  }
  return { levels, conditions, bytes };
}

function referenceIssue(
  reference: Reference,
  { code, id, version }: Exclude<Measured, Size>,
  segmentName: (id: string) => string | undefined,
): Issue {
  const named = (segment: string) => {
    const name = segmentName(segment);
    return name === undefined ? segment : `“${name}”`;
  };
  const direct = id === reference.id && version === reference.version;
  const through = direct ? '' : ` (through segment ${named(reference.id)})`;
  const message =
    code === 'unknown_segment'
      ? `Segment ${named(id)}${version === undefined ? '' : `, version ${version},`} does not exist${through}. Choose another.`
      : code === 'segment_cycle' && !direct
        ? `Segment ${named(reference.id)} leads to ${named(id)}, which leads back to itself. Remove this reference.`
        : `Segment ${named(reference.id)} leads back to itself. Remove this reference.`;
  return issue(code, childPointer(reference.pointer, 'id'), message, {
    id,
    ...(version === undefined ? {} : { version }),
    reference: reference.id,
  });
}

function issue(code: IssueCode, path: Pointer, message: string, params: Issue['params']): Issue {
  return { severity: 'error', code, path, message, params };
}
