'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import type { Receipt } from './receipt.ts';

interface Props {
  readonly exhibitor: string;
  readonly name: string;
  readonly memberId: string;
  readonly onClose: () => void;
  readonly onErased: (receipt: Receipt) => void;
}

/** Asks once more: nobody brings back who was erased. */
export function EraseDialog({ exhibitor, name, memberId, onClose, onErased }: Props) {
  const cache = useQueryClient();
  const erase = useMutation(
    apiMutation('moviegoers.erase', {
      onSuccess: async (receipt) => {
        await cache.invalidateQueries({ queryKey: ['moviegoers'] });
        onErased(receipt);
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && !erase.isPending && onClose()}>
      <DialogContent
        title="Erase this moviegoer for good?"
        description="Visits, profile and refused rows go, and later rows of the member are dropped. This cannot be undone."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="danger" busy={erase.isPending} onClick={() => erase.mutate({ exhibitor, memberId })}>
              Erase for good
            </Button>
          </>
        }
      >
        <p>
          Member <code className="font-mono text-small">{memberId}</code> of {name}.
        </p>
        <div role="alert">
          {erase.isError && (
            <Notice kind="bad" className="mt-2">
              {problemOf(erase.error).message}
            </Notice>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
