'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import type { SavedSegment } from './save-dialog.tsx';

export interface RenameDialogProps {
  readonly segment: { readonly id: string; readonly name: string; readonly revision: number };
  readonly onRenamed: (segment: SavedSegment) => void;
  readonly onClose: () => void;
}

/** Another name for the segment that is open; its draft goes on from the revision that this makes. */
export default function RenameDialog({ segment, onRenamed, onClose }: RenameDialogProps) {
  const cache = useQueryClient();
  const [name, setName] = useState(segment.name);
  const rename = useMutation(
    apiMutation('segments.rename', {
      onSuccess: (renamed) => {
        onRenamed(renamed);
        void cache.invalidateQueries({ queryKey: ['segments'] });
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Rename segment"
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="rename-segment" variant="primary" busy={rename.isPending}>
              Rename
            </Button>
          </>
        }
      >
        <form
          id="rename-segment"
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate({ id: segment.id, name, basedOnRevision: segment.revision });
          }}
        >
          <Field label="Name" {...(rename.error === null ? {} : { error: problemOf(rename.error).message })}>
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
        </form>
      </DialogContent>
    </Dialog>
  );
}
