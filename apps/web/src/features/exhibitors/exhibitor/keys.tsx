'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { moment } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, type Outputs } from '../../../lib/trpc.tsx';

type Key = Outputs['exhibitors']['open']['keys'][number];

/** The keys that the exhibitor's systems push rows with: a new one is shown once, and all are revoked at once. */
export function Keys({ exhibitor, keys }: { readonly exhibitor: string; readonly keys: readonly Key[] }) {
  const cache = useQueryClient();
  const [revoking, setRevoking] = useState(false);
  const refresh = () => cache.invalidateQueries({ queryKey: ['exhibitors', 'open'] });
  const onError = (error: unknown) => {
    toast.error('That did not work', { description: problemOf(error).message });
  };
  const issue = useMutation(apiMutation('exhibitorKeys.issue', { onError, onSettled: refresh }));
  const revoke = useMutation(
    apiMutation('exhibitorKeys.revoke', {
      onSuccess: ({ revoked }) => toast.success(`${revoked} ${revoked === 1 ? 'key was' : 'keys were'} revoked`),
      onError,
      onSettled: async () => {
        setRevoking(false);
        await refresh();
      },
    }),
  );
  return (
    <section aria-labelledby="keys" className="px-(--pad) py-5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="keys" className="font-semibold text-section">
          Keys
        </h2>
        <span className="text-ink-2">
          {keys.length === 0
            ? 'None. Its systems need one to push rows.'
            : `${keys.length} in use, made ${keys.map(({ createdAt }) => moment(createdAt)).join('; ')}`}
        </span>
        <span className="ml-auto flex gap-2">
          <Button size="sm" icon={<KeyRound aria-hidden="true" />} busy={issue.isPending} onClick={() => issue.mutate({ exhibitor })}>
            Issue a key
          </Button>
          <Button size="sm" blockedBy={keys.length === 0 ? 'There is no key to revoke.' : undefined} onClick={() => setRevoking(true)}>
            Revoke all
          </Button>
        </span>
      </div>
      {issue.data && <NewKey shown={issue.data.key} onClose={issue.reset} />}
      {revoking && (
        <Dialog open onOpenChange={(open) => !open && setRevoking(false)}>
          <DialogContent
            title="Revoke every key?"
            description="Its systems are refused from now on, and can send again with a new key. Nothing that was sent is lost."
            footer={
              <>
                <DialogClose asChild>
                  <Button>Cancel</Button>
                </DialogClose>
                <Button variant="danger" busy={revoke.isPending} onClick={() => revoke.mutate({ exhibitor })}>
                  Revoke all
                </Button>
              </>
            }
          >
            {keys.length} in use.
          </DialogContent>
        </Dialog>
      )}
    </section>
  );
}

function NewKey({ shown, onClose }: { readonly shown: string; readonly onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="The key, shown this once"
        description="Hand it to the exhibitor now. Only its digest is kept, so it cannot be shown again."
        footer={
          <DialogClose asChild>
            <Button variant="primary">I have it</Button>
          </DialogClose>
        }
      >
        <code data-testid="new-key" className="block select-all break-all rounded-md bg-sunken p-3 font-mono">
          {shown}
        </code>
        <p className="mt-3 text-ink-2">
          Its systems send rows as NDJSON to <code className="font-mono text-small">POST /push/v1/members</code> and{' '}
          <code className="font-mono text-small">/push/v1/transactions</code> of the API, with{' '}
          <code className="font-mono text-small">Authorization: Bearer</code> and the key.
        </p>
      </DialogContent>
    </Dialog>
  );
}
