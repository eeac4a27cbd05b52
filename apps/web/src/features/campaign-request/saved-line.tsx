'use client';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { Status } from '@marquee/ui/status';
import { moment } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import type { DraftState } from './use-draft.ts';

/** Whether what is written is kept by now. */
export function SavedLine({ saved, savedAt, fault }: DraftState) {
  return (
    <span role="status">
      {saved === 'saved' ? (
        <Status kind="good">Saved {moment(savedAt)}</Status>
      ) : saved === 'failed' || fault ? (
        <Status kind="warn">Not saved yet</Status>
      ) : (
        <Status kind="idle">Saving</Status>
      )}
    </span>
  );
}

/** Why it is not kept, and what to do about it: nothing that was written is lost. */
export function SaveTrouble({ fault, saved, conflict, draft, again, keepMine, takeTheirs }: DraftState) {
  if (draft.name.trim() === '')
    return (
      <Notice kind="bad" className="px-(--pad) pb-3">
        Give the campaign a name: nothing is saved without one.
      </Notice>
    );
  if (conflict)
    return (
      <div role="alert" className="px-(--pad) pb-3">
        <Notice
          kind="bad"
          fixes={
            conflict.theirs.state === 'draft' && (
              <>
                <LinkButton onClick={keepMine}>Save what is written here over it</LinkButton>
                <LinkButton onClick={takeTheirs}>Take their change, and drop what is written here</LinkButton>
              </>
            )
          }
        >
          {conflict.said}
        </Notice>
      </div>
    );
  if (!fault) return null;
  const problem = problemOf(fault);
  return (
    <div role="alert" className="px-(--pad) pb-3">
      <Notice kind="warn" fixes={saved === 'failed' && <LinkButton onClick={again}>Save again</LinkButton>}>
        {problem.message}
      </Notice>
    </div>
  );
}
