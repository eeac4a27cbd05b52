'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { faultAt } from '../../lib/fault-at.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import { type Grant, type Use, useWords } from './words.ts';

interface Props {
  readonly exhibitor?: string;
  readonly grant: Grant;
  readonly use: Use;
  readonly onClose: () => void;
}

/** Allows an organisation something, from one day to another or until it is revoked. */
export function AllowDialog({ exhibitor, grant: { organisation, ...grant }, use, onClose }: Props) {
  const cache = useQueryClient();
  const give = useMutation(
    apiMutation('grants.give', {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: ['grants'] });
        onClose();
      },
    }),
  );
  const fault = faultAt(give.error);
  const until = grant[use]?.until;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`${useWords[use].allow} for ${organisation.name}`}
        description={useWords[use].allows}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="allow" variant="primary" busy={give.isPending}>
              Allow
            </Button>
          </>
        }
      >
        <form
          id="allow"
          className="grid grid-cols-2 items-start gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget);
            const days = Object.fromEntries([...typed].filter(([, value]) => value !== ''));
            give.mutate({ ...(exhibitor === undefined ? {} : { exhibitor }), organisation: organisation.id, use, ...days });
          }}
        >
          <Field label="First day" hint="At once when empty" error={fault('/from')}>
            {(control) => <Input {...control} type="date" name="from" />}
          </Field>
          <Field label="Last day" hint="Until it is revoked when empty" error={fault('/until')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                name="until"
                defaultValue={until ? new Date(Date.parse(until) - 1).toISOString().slice(0, 10) : ''}
              />
            )}
          </Field>
          {(fault('/use') ?? fault('')) && (
            <p role="alert" className="col-span-2 text-bad">
              {fault('/use') ?? fault('')}
            </p>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}
