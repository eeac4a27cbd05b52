'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import type { Source } from './draft.ts';

/** Asks before a source goes. */
export function RemoveSource({
  source: { id, name },
  home,
  onClose,
}: {
  readonly source: Source;
  readonly home: string;
  readonly onClose: () => void;
}) {
  const cache = useQueryClient();
  const router = useRouter();
  const remove = useMutation(
    apiMutation('feedSources.remove', {
      onSuccess: async () => {
        toast.success(`${name} was removed`);
        router.push(home);
        await cache.invalidateQueries({ queryKey: ['feedSources'] });
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Remove ${name}?`}
        description="It is read no more, and its password is deleted. What was read stays."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate({ id })}>
              Remove
            </Button>
          </>
        }
      >
        {remove.error ? <Notice kind="bad">{problemOf(remove.error).message}</Notice> : null}
      </DialogContent>
    </Dialog>
  );
}
