import { readJsonText } from '@marquee/dsl';

export interface BatchIssue {
  readonly severity: 'error';
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export type BatchLine =
  | { readonly ok: true; readonly id: string | number; readonly definition: unknown; readonly asOf?: unknown }
  | { readonly ok: false; readonly id: string | number | null; readonly issues: readonly BatchIssue[] };

export function batchIssue(code: string, path: string, message: string, params: BatchIssue['params'] = {}): BatchIssue {
  return { severity: 'error', code, path, message, params };
}

const properties = ['id', 'definition', 'asOf'];
const definitionAt = '/definition';

/**
 * Parses one line of a batch. Problems of the line are reported like issues of a definition. Their pointers are into the line, or into the
 * definition if it has the problem.
 */
export function parseBatchLine(text: string): BatchLine {
  const { value: line, issues } = readJsonText(text);
  if (line === undefined) {
    const [unreadable] = issues;
    const column = unreadable?.params.column;
    return {
      ok: false,
      id: null,
      issues: [batchIssue('not_an_object', '', `This line is not JSON: look at column ${column}.`, { column })],
    };
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    return { ok: false, id: null, issues: [batchIssue('not_an_object', '', 'A line is an object with “id” and “definition”.')] };
  }
  const id = 'id' in line && (typeof line.id === 'string' || typeof line.id === 'number') ? line.id : null;
  if (id === null) return { ok: false, id, issues: [batchIssue('missing_property', '', 'A line needs an “id”, a text or a number.')] };
  if (!('definition' in line)) return { ok: false, id, issues: [batchIssue('missing_property', '', 'A line needs a “definition”.')] };
  const extra = Object.keys(line)
    .filter((name) => !properties.includes(name))
    .map((name) =>
      batchIssue(
        'extra_property',
        `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        `A line has no “${name}”: “id”, “definition” and “asOf” alone.`,
        { property: name },
      ),
    );
  const twice = issues.map(({ code, path, message, params }) =>
    batchIssue(code, path.startsWith(`${definitionAt}/`) ? path.slice(definitionAt.length) : path, message, params),
  );
  if (extra.length + twice.length > 0) return { ok: false, id, issues: [...extra, ...twice] };
  return { ok: true, id, definition: line.definition, ...('asOf' in line ? { asOf: line.asOf } : {}) };
}
