import { problemOf } from './problem.ts';

interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Finds what an error says of one part of what was sent, by its JSON pointer; at `''` what is of no part. */
export function faultAt(error: unknown): (path: string) => string | undefined {
  if (error === null || error === undefined) return () => undefined;
  const { details, message } = problemOf(error);
  const issues = (Array.isArray(details.issues) ? details.issues : []).filter(isIssue);
  return (path) => (path === '' ? (issues.length === 0 ? message : undefined) : issues.find((issue) => issue.path === path)?.message);
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'path' in value && 'message' in value && typeof value.message === 'string';
}
