'use client';
import { LinkButton } from '@marquee/ui/link-button';
import { Status } from '@marquee/ui/status';
import { isWithin, pathOf, viewOf } from './issues.ts';
import type { Message, MessageIssue, View } from './types.ts';
import { placeWords } from './words.ts';

interface Props {
  readonly message: Message;
  readonly issues: readonly MessageIssue[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** What the check says of what is not in sight, with the way there. */
export function IssuesElsewhere({ message, issues, view, onView }: Props) {
  const others = issues.filter((issue) => !isWithin(issue, pathOf(view)));
  if (others.length === 0) return null;
  return (
    <div className="grid gap-1 border-line border-t pt-3">
      <h3 className="font-medium">Elsewhere in the message</h3>
      <ul aria-label="Elsewhere in the message" className="grid gap-1">
        {others.map((issue) => {
          const there = viewOf(issue, message);
          return (
            <li key={`${issue.path} ${issue.message}`} className="flex items-start gap-x-2">
              <Status kind={issue.severity === 'error' ? 'bad' : 'warn'} className="shrink-0">
                {issue.severity === 'error' ? 'To do' : 'Look'}
              </Status>
              <span>
                {there && (
                  <LinkButton className="mr-2" onClick={() => onView(there)}>
                    {placeWords(message, there)}
                  </LinkButton>
                )}
                {issue.message}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
