'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../../lib/fault-at.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import type { Film } from '../film-form.ts';
import { FindFilmDialog } from '../matching/find-film-dialog.tsx';
import { type FilmName, filmText } from '../matching/words.ts';

interface Props {
  readonly film: Film;
  readonly onMerged: (said: string) => void;
  readonly onClose: () => void;
}

/** Merges a duplicate into another film: which one, then once more what that does. */
export function MergeDialog({ film, onMerged, onClose }: Props) {
  const [into, setInto] = useState<FilmName | null>(null);
  const merge = useMutation(
    apiMutation('films.merge', {
      onSuccess: (merged) =>
        onMerged(`${film.title} is merged into ${merged.film.title}; ${merged.moved} film ${merged.moved === 1 ? 'code' : 'codes'} moved`),
    }),
  );
  const fault = faultAt(merge.error);
  if (into === null)
    return (
      <FindFilmDialog
        title={`Merge ${film.title} into which film?`}
        description="The duplicate goes; the film codes that are matched to it are matched to the film you choose."
        onFound={setInto}
        onClose={onClose}
      />
    );
  const said = fault('/film') ?? fault('/into') ?? fault('');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Merge ${filmText(film)} into ${filmText(into)}?`}
        description="Everybody who saw either is counted for the one that stays."
        footer={
          <>
            <Button onClick={() => setInto(null)}>Another film</Button>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="danger" busy={merge.isPending} onClick={() => merge.mutate({ film: film.id, into: into.id })}>
              Merge
            </Button>
          </>
        }
      >
        <p>
          {film.codes === 0 ? 'No film code is matched to it.' : `${film.codes} film ${film.codes === 1 ? 'code moves' : 'codes move'}.`}{' '}
          The duplicate is gone from the catalogue then; a catalogue file that still has it brings it back.
        </p>
        <div role="alert">
          {said !== undefined && (
            <Notice kind="bad" className="mt-2">
              {said}
            </Notice>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
