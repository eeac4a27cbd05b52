'use client';
import { ConfirmDialog } from '@marquee/ui/small-dialogs';
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
    <ConfirmDialog
      title={`Revoke for ${organisation.name}?`}
      description={useWords[use].ends}
      action="Revoke"
      busy={revoke.isPending}
      onClose={onClose}
      onConfirm={() => revoke.mutate({ ...(exhibitor === undefined ? {} : { exhibitor }), organisation: organisation.id, use })}
    >
      It can be allowed again at any time.
    </ConfirmDialog>
  );
}
