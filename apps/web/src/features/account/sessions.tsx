'use client';
import { Button } from '@marquee/ui/button';
import { Section } from '@marquee/ui/section';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, type Outputs } from '../../lib/trpc.tsx';
import { SessionTable } from '../sessions/index.ts';

/** The browsers one is signed in with, ended one by one or all but this one. */
export function Sessions({ sessions }: { readonly sessions: Outputs['account']['open']['sessions'] }) {
  const cache = useQueryClient();
  const onError = (error: unknown) => {
    toast.error('That did not work', { description: problemOf(error).message });
  };
  const onSettled = () => cache.invalidateQueries({ queryKey: ['account'] });
  const end = useMutation(apiMutation('account.endSession', { onError, onSettled }));
  const endOthers = useMutation(
    apiMutation('account.endOtherSessions', {
      onSuccess: ({ ended }) => toast.success(`Signed out of ${ended} ${ended === 1 ? 'browser' : 'browsers'}`),
      onError,
      onSettled,
    }),
  );
  return (
    <Section
      title="Where you are signed in"
      note="A session ends a week after signing in. End what you do not know, and change your password."
    >
      <div className="overflow-x-auto">
        <SessionTable
          sessions={sessions}
          ending={end.isPending ? end.variables.session : undefined}
          onEnd={(session) => end.mutate({ session })}
        />
      </div>
      {sessions.length > 1 && (
        <Button className="justify-self-start" busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
          Sign out everywhere else
        </Button>
      )}
    </Section>
  );
}
