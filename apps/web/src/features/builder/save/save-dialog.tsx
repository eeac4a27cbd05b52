'use client';
import { Button } from '@marquee/ui/button';
import { Checkbox } from '@marquee/ui/checkbox';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { TextArea } from '@marquee/ui/text-area';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../../../lib/format.ts';
import { type Problem, problemOf } from '../../../lib/problem.ts';
import { apiMutation, type Outputs } from '../../../lib/trpc.tsx';
import type { Json } from '../draft/json.ts';

export type SavedSegment = Outputs['segments']['create'];

export interface SaveDialogProps {
  readonly definition: Json;
  readonly suggestedName: string;
  /** Null for a new segment, and for a copy. */
  readonly segment: { readonly id: string; readonly name: string; readonly latestVersion: number; readonly revision: number } | null;
  readonly onSaved: (segment: SavedSegment) => void;
  readonly onClose: () => void;
}

/** Saves a new segment under a name, or the next version with a note. When someone else saved meanwhile it says who, and what can be done. */
export default function SaveDialog({ definition, suggestedName, segment, onSaved, onClose }: SaveDialogProps) {
  const cache = useQueryClient();
  const [asCopy, setAsCopy] = useState(false);
  const [name, setName] = useState(suggestedName);
  const [note, setNote] = useState('');
  const [isPrivate, setIsPrivate] = useState(false);
  const options = {
    onSuccess: (saved: SavedSegment) => {
      onSaved(saved);
      void cache.invalidateQueries({ queryKey: ['segments'] });
    },
  };
  const create = useMutation(apiMutation('segments.create', options));
  const saveVersion = useMutation(apiMutation('segments.saveVersion', options));
  const asNew = segment === null || asCopy;
  const active = asNew ? create : saveVersion;
  const problem = active.error === null ? null : problemOf(active.error);
  const conflict = !asNew && problem?.code === 'conflict' && typeof problem.details.changedBy === 'string' ? problem : null;

  function save() {
    if (active.isPending || (asNew && name.trim() === '')) return;
    if (asNew) create.mutate({ name, definition, note, visibility: isPrivate ? 'private' : 'organisation' });
    else saveVersion.mutate({ id: segment.id, basedOnRevision: segment.revision, definition, note });
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={asNew ? (asCopy ? 'Save as a copy' : 'Save segment') : `Save version ${segment.latestVersion + 1}`}
        description={
          asNew
            ? 'A segment is kept with every version of it.'
            : `Versions stay as they are: version ${segment.latestVersion} can be opened again.`
        }
        footer={
          conflict ? (
            <>
              <DialogClose asChild>
                <Button>Keep editing</Button>
              </DialogClose>
              {/* Its own key: were it made into the submit button in place, this very click would submit. */}
              <Button
                key="copy"
                variant="primary"
                onClick={() => {
                  setName(`Copy of ${segment?.name ?? name}`);
                  setAsCopy(true);
                }}
              >
                Save as a copy
              </Button>
            </>
          ) : (
            <>
              <DialogClose asChild>
                <Button>Cancel</Button>
              </DialogClose>
              <Button key="submit" type="submit" form="save-segment" variant="primary" busy={active.isPending}>
                {asNew ? 'Save' : `Save version ${segment.latestVersion + 1}`}
              </Button>
            </>
          )
        }
      >
        {conflict ? (
          <Conflict problem={conflict} segmentId={segment?.id ?? ''} />
        ) : (
          <form
            id="save-segment"
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            {asNew && (
              <Field label="Name" {...(problem?.code === 'conflict' || problem?.code === 'bad_request' ? { error: problem.message } : {})}>
                {(control) => (
                  <Input
                    {...control}
                    value={name}
                    maxLength={120}
                    required
                    autoComplete="off"
                    onFocus={(event) => event.target.select()}
                    onChange={(event) => setName(event.target.value)}
                  />
                )}
              </Field>
            )}
            {asNew && (
              <Checkbox
                checked={isPrivate}
                onChange={(event) => setIsPrivate(event.target.checked)}
                label="Private to me: colleagues do not see it"
              />
            )}
            <Field label="Note (optional)" hint="What changed, and why, for whoever opens it next.">
              {(control) => (
                <TextArea {...control} value={note} maxLength={500} rows={3} onChange={(event) => setNote(event.target.value)} />
              )}
            </Field>
            {problem !== null && !(asNew && (problem.code === 'conflict' || problem.code === 'bad_request')) && (
              <Notice kind="bad">
                {problem.message}
                {problem.errorId !== undefined && <span className="block text-ink-3">Id {problem.errorId}</span>}
              </Notice>
            )}
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}

function Conflict({ problem, segmentId }: { readonly problem: Problem; readonly segmentId: string }) {
  const { changedBy, changedAt, version } = problem.details;
  const when = typeof changedAt === 'string' ? moment(changedAt) : '';
  return (
    <div role="alert" className="grid gap-2">
      <p>
        <b>{String(changedBy)}</b> changed this segment meanwhile, {when}. It is now at version {String(version)}. Nothing of yours is lost,
        and nothing of theirs is overwritten.
      </p>
      <p>
        <a href={`/segments/${segmentId}`} target="_blank" rel="noreferrer" className="underline">
          Open theirs in a new tab
        </a>{' '}
        to compare, keep editing, or save yours as a copy.
      </p>
    </div>
  );
}
