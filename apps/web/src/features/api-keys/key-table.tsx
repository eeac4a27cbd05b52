'use client';
import { Button } from '@marquee/ui/button';
import { ConfirmDialog } from '@marquee/ui/small-dialogs';
import { Status } from '@marquee/ui/status';
import { TableHead } from '@marquee/ui/table-head';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import { type ApiKey, noteOf, type Shown, stateOf } from './words.ts';

interface Props {
  readonly keys: readonly ApiKey[];
  readonly names: ReadonlyMap<string, string>;
  readonly onRotated: (shown: Shown) => void;
}

/** The keys that are not revoked. */
export function KeyTable({ keys, names, onRotated }: Props) {
  const cache = useQueryClient();
  const [now] = useState(() => Date.now());
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const refresh = () => cache.invalidateQueries({ queryKey: ['apiKeys'] });
  const onError = (error: unknown) => {
    toast.error('That did not work', { description: problemOf(error).message });
  };
  const rotate = useMutation(apiMutation('apiKeys.rotate', { onSuccess: onRotated, onError, onSettled: refresh }));
  const revoke = useMutation(
    apiMutation('apiKeys.revoke', {
      onError,
      onSettled: async () => {
        setRevoking(null);
        await refresh();
      },
    }),
  );
  return (
    <div className="overflow-x-auto px-(--pad) pb-10">
      <table className="w-full">
        <caption className="sr-only">API keys</caption>
        <TableHead columns={['Key', 'State', 'May do', { label: 'Do', unseen: true }]} />
        <tbody>
          {keys.map((key) => {
            const { kind, word } = stateOf(key, now);
            return (
              <tr key={key.id} className="hover:bg-hover [&>*]:border-line-soft [&>*]:border-b [&>*]:py-2 [&>*]:pr-3">
                <th scope="row" className="text-left font-medium">
                  {key.name}
                  <span className="block font-normal text-ink-3 text-small">
                    {names.get(key.organisation) ?? key.organisation}, {key.role}, made by {key.createdBy}
                  </span>
                </th>
                <td>
                  <Status kind={kind}>{word}</Status>
                  <span className="block text-ink-3 text-small">{noteOf(key)}</span>
                </td>
                <td className="max-w-80 break-words font-mono text-ink-2 text-small">{key.scopes.join(' ')}</td>
                <td className="pr-0! text-right">
                  <span className="inline-flex gap-2">
                    <Button
                      size="sm"
                      aria-label={`Rotate ${key.name}`}
                      busy={rotate.isPending && rotate.variables.id === key.id}
                      onClick={() => rotate.mutate({ id: key.id })}
                    >
                      Rotate
                    </Button>
                    <Button size="sm" aria-label={`Revoke ${key.name}`} onClick={() => setRevoking(key)}>
                      Revoke
                    </Button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {revoking && (
        <ConfirmDialog
          title={`Revoke ${revoking.name}?`}
          description="The program that asks with it is refused from now on. This cannot be undone; another key can be made."
          action="Revoke"
          busy={revoke.isPending}
          onClose={() => setRevoking(null)}
          onConfirm={() => revoke.mutate({ id: revoking.id })}
        >
          {noteOf(revoking)}
        </ConfirmDialog>
      )}
    </div>
  );
}
