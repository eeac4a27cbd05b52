import { Field, type FieldProps } from '@marquee/ui/field';
import { TriangleAlert } from 'lucide-react';
import { issueAt } from './issue-at.ts';
import type { RequestIssue } from './types.ts';

interface Props extends Omit<FieldProps, 'error'> {
  readonly issues: readonly RequestIssue[];
  /** Its place in the request. */
  readonly path: string;
}

/** A field of the request with what is said of it. */
export function PartField({ issues, path, hint, ...rest }: Props) {
  const issue = issueAt(issues, path);
  const warned = issue?.severity === 'warning' && (
    <span className="flex gap-1.5 text-warn">
      <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      {issue.message}
    </span>
  );
  return <Field {...rest} hint={warned || hint} error={issue?.severity === 'error' ? issue.message : undefined} />;
}
