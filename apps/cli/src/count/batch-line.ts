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

export function batchIssue(code: string, path: string, message: string): BatchIssue {
  return { severity: 'error', code, path, message, params: {} };
}

/** One line of a batch. What is wrong with the line itself is said like an issue of a definition; the pointer is into the line. */
export function parseBatchLine(text: string): BatchLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, id: null, issues: [batchIssue('not_an_object', '', `This line is not JSON: ${reason}`)] };
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    return { ok: false, id: null, issues: [batchIssue('not_an_object', '', 'A line is an object with “id” and “definition”.')] };
  }
  const id = 'id' in line && (typeof line.id === 'string' || typeof line.id === 'number') ? line.id : null;
  if (id === null) return { ok: false, id, issues: [batchIssue('missing_property', '', 'A line needs an “id”, a text or a number.')] };
  if (!('definition' in line)) return { ok: false, id, issues: [batchIssue('missing_property', '', 'A line needs a “definition”.')] };
  return { ok: true, id, definition: line.definition, ...('asOf' in line ? { asOf: line.asOf } : {}) };
}
