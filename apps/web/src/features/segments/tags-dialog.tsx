import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import { readTags, type SegmentRow } from './row.ts';

/** The tags of a segment, in a line. */
export function TagsDialog({ segment, onClose }: { readonly segment: SegmentRow; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const [line, setLine] = useState(segment.tags.join(', '));
  const save = useMutation(
    apiMutation('segments.setTags', {
      onSuccess: onClose,
      onSettled: () => cache.invalidateQueries({ queryKey: ['segments'] }),
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Tags"
        description={`Words to find “${segment.name}” by, for everybody who sees it.`}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="segment-tags" variant="primary" busy={save.isPending}>
              Save tags
            </Button>
          </>
        }
      >
        <form
          id="segment-tags"
          onSubmit={(event) => {
            event.preventDefault();
            if (!save.isPending) save.mutate({ id: segment.id, tags: readTags(line) });
          }}
        >
          <Field
            label="Tags"
            hint="Separated by commas, at most 12."
            {...(save.error === null ? {} : { error: problemOf(save.error).message })}
          >
            {(control) => (
              <Input {...control} value={line} maxLength={600} autoComplete="off" onChange={(event) => setLine(event.target.value)} />
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
