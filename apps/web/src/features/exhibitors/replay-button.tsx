'use client';
import { Button } from '@marquee/ui/button';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, type Inputs } from '../../lib/trpc.tsx';

type ReplayQuery = NonNullable<Inputs['deadLetters']['replay']>;

/** Puts refused rows through their pipeline again, and says what came of it. */
export function ReplayButton({
  query,
  label,
  children = 'Replay',
  blockedBy,
}: {
  readonly query: ReplayQuery;
  readonly label: string;
  readonly children?: string;
  readonly blockedBy?: string | undefined;
}) {
  const cache = useQueryClient();
  const replay = useMutation(
    apiMutation('deadLetters.replay', {
      onSuccess: ({ replayed, refused }) =>
        toast.success(`${number(replayed)} ${replayed === 1 ? 'row was' : 'rows were'} taken`, {
          description: refused > 0 ? `${number(refused)} ${refused === 1 ? 'is' : 'are'} still refused.` : 'None is refused any more.',
        }),
      onError: (error) => toast.error('Not replayed', { description: problemOf(error).message }),
      onSettled: async () => {
        await cache.invalidateQueries({ queryKey: ['deadLetters'] });
        await cache.invalidateQueries({ queryKey: ['exhibitors'] });
      },
    }),
  );
  return (
    <Button
      size="sm"
      icon={<RotateCcw aria-hidden="true" />}
      aria-label={label}
      busy={replay.isPending}
      blockedBy={blockedBy}
      onClick={() => replay.mutate(query)}
    >
      {children}
    </Button>
  );
}
