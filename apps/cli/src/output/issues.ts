export interface PrintedIssue {
  readonly severity: string;
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** `code  pointer  message`, separated by two spaces. The pointer of the root is empty. */
export function issueLine({ code, path, message }: PrintedIssue): string {
  return `${code}  ${path}  ${message}`;
}

/** The issues in the details of an error, if a verb put any there. */
export function issuesOf(details: Readonly<Record<string, unknown>>): readonly PrintedIssue[] {
  return Array.isArray(details.issues) ? details.issues.filter(isIssue) : [];
}

function isIssue(value: unknown): value is PrintedIssue {
  return typeof value === 'object' && value !== null && 'code' in value && 'path' in value && 'message' in value;
}
