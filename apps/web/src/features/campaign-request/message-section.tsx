'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { MessageEditor } from '../campaign-message/index.ts';
import { issueAt } from './issue-at.ts';
import { beginning } from './template.ts';
import type { PartProps } from './types.ts';

/** What moviegoers are told, over the whole width of the page. */
export function MessageSection({ request, issues, onChange }: PartProps) {
  const { message, channels } = request;
  return (
    <section aria-labelledby="message" className="border-line border-t">
      <h2 id="message" className="px-(--pad) pt-5 font-semibold text-section">
        Message
      </h2>
      {channels.length === 0 ? (
        <EmptyState title="No channel yet">Choose above how moviegoers are reached: what they are told is written for each.</EmptyState>
      ) : message === null ? (
        <EmptyState
          title="Nothing is written yet"
          actions={
            <Button variant="primary" onClick={() => onChange({ message: beginning(request) })}>
              Write the message
            </Button>
          }
        >
          {issueAt(issues, '/message')?.message}
        </EmptyState>
      ) : (
        <MessageEditor value={message} onChange={(next) => onChange({ message: next })} request={request} />
      )}
    </section>
  );
}
