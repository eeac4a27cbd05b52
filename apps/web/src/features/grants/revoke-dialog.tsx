'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import { type Grant, type Use, useWords } from './words.ts';

interface Props {
  readonly exhibitor?: string;
  readonly grant: Grant;
  readonly use: Use;
  readonly onClose: () => void;
}

/** Asks before something ends, and says what ends with it. */
export function RevokeDialog({ exhibitor, grant: { organisation }, use, onClose }: Props) {
  const cache = useQueryClient();
  const revoke = useMutation(
    apiMutation('grants.revoke', {
      onError: (error) => {
        toast.error('That did not work', { description: problemOf(error).message });
      },
      onSettled: async () => {
        await cache.invalidateQueries({ queryKey: ['grants'] });
        onClose();
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Revoke for ${organisation.name}?`}
        description={useWords[use].ends}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="danger"
              busy={revoke.isPending}
              onClick={() => revoke.mutate({ ...(exhibitor === undefined ? {} : { exhibitor }), organisation: organisation.id, use })}
            >
              Revoke
            </Button>
          </>
        }
      >
        It can be allowed again at any time.
      </DialogContent>
    </Dialog>
  );
}
