'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { Skeleton } from '@marquee/ui/skeleton';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../lib/trpc.tsx';
import { SessionTable } from '../sessions/index.ts';
import type { Person } from './rows.ts';

/** Where somebody is signed in, and to sign them out. */
export function SessionsDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const sessions = useQuery(apiQuery('people.sessions', { person: person.id }));
  const end = useMutation(
    apiMutation('people.endSessions', { onSettled: () => cache.invalidateQueries({ queryKey: ['people', 'sessions'] }) }),
  );
  const open = sessions.data?.sessions ?? [];
  const fault = end.error ?? sessions.error;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        className="w-[min(760px,calc(100vw-32px))]!"
        title={`Where ${person.name} is signed in`}
        description="Whoever is signed out can sign in again. To keep somebody out, suspend them."
        footer={
          <>
            <DialogClose asChild>
              <Button>Close</Button>
            </DialogClose>
            <Button
              variant="danger"
              busy={end.isPending && end.variables.session === undefined}
              blockedBy={open.length === 0 ? 'They are signed in nowhere.' : undefined}
              onClick={() => end.mutate({ person: person.id })}
            >
              Sign out everywhere
            </Button>
          </>
        }
      >
        {sessions.isPending ? (
          <Skeleton className="h-6 w-full" />
        ) : open.length === 0 ? (
          <p className="text-ink-2">Nowhere.</p>
        ) : (
          <div className="overflow-x-auto">
            <SessionTable
              sessions={open}
              ending={end.isPending ? end.variables.session : undefined}
              onEnd={(session) => end.mutate({ person: person.id, session })}
            />
          </div>
        )}
        <div role="alert">{fault !== null && <Notice kind="bad">{problemOf(fault).message}</Notice>}</div>
      </DialogContent>
    </Dialog>
  );
}
