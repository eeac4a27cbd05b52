import type { RequestIssue } from './types.ts';

/** What is said of a part of a request and of what is in it: errors before warnings. */
export function issueAt(issues: readonly RequestIssue[], path: string): RequestIssue | undefined {
  const found = issues.filter((issue) => issue.path === path || issue.path.startsWith(`${path}/`));
  return found.find(({ severity }) => severity === 'error') ?? found[0];
}
