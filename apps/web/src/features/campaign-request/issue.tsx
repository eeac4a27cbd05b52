import { Notice } from '@marquee/ui/notice';
import { issueAt } from './issue-at.ts';
import type { RequestIssue } from './types.ts';

interface Props {
  readonly issues: readonly RequestIssue[];
  /** Places in the request, the first of which that something is said of counts. */
  readonly path: string | readonly string[];
}

/** What is said of a part of the request that is no single box. */
export function Issue({ issues, path }: Props) {
  const issue = [path].flat().flatMap((one) => issueAt(issues, one) ?? [])[0];
  return issue ? <Notice kind={issue.severity === 'error' ? 'bad' : 'warn'}>{issue.message}</Notice> : null;
}
