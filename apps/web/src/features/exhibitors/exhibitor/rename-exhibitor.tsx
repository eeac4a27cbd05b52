'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { faultAt } from '../../../lib/fault-at.ts';
import { apiMutation } from '../../../lib/trpc.tsx';

/** Another name for an exhibitor. */
export function RenameExhibitor({ id, name, onClose }: { readonly id: string; readonly name: string; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const rename = useMutation(
    apiMutation('exhibitors.rename', {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: ['exhibitors'] });
        onClose();
      },
    }),
  );
  const fault = faultAt(rename.error);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Rename exhibitor"
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="rename-exhibitor" variant="primary" busy={rename.isPending}>
              Rename
            </Button>
          </>
        }
      >
        <form
          id="rename-exhibitor"
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate({ id, name: String(new FormData(event.currentTarget).get('name')) });
          }}
        >
          <Field label="Name" error={fault('/name') ?? fault('')}>
            {(control) => <Input {...control} name="name" defaultValue={name} maxLength={120} required autoComplete="off" />}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
