'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { Section } from '@marquee/ui/section';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { leaveFreely } from '../../lib/leaving.ts';
import { problemOf } from '../../lib/problem.ts';
import { forgetAll } from '../../lib/tab-storage.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';

/** Ends one's own account, after asking. */
export function Leave() {
  const { organisation } = usePerson();
  const [asked, setAsked] = useState(false);
  const leave = useMutation(
    apiMutation('account.leave', {
      onSuccess: () => {
        forgetAll();
        leaveFreely();
        window.location.assign('/sign-in');
      },
    }),
  );
  return (
    <Section title="Leave" note="What you made stays with your organisation, under your name.">
      <Button className="justify-self-start" onClick={() => setAsked(true)}>
        Leave {organisation.name}
      </Button>
      {asked && (
        <Dialog open onOpenChange={(open) => !open && setAsked(false)}>
          <DialogContent
            title={`Leave ${organisation.name}?`}
            footer={
              <>
                <DialogClose asChild>
                  <Button>Stay</Button>
                </DialogClose>
                <Button variant="danger" busy={leave.isPending} onClick={() => leave.mutate({})}>
                  Leave
                </Button>
              </>
            }
          >
            <p className="text-ink-2">
              You are signed out everywhere and cannot sign in again, unless an administrator of Marquee lets you in.
            </p>
            <div role="alert">{leave.error !== null && <Notice kind="bad">{problemOf(leave.error).message}</Notice>}</div>
          </DialogContent>
        </Dialog>
      )}
    </Section>
  );
}
