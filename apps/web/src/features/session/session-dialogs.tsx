'use client';
import { Button } from '@marquee/ui/button';
import { PlainDialog } from '@marquee/ui/plain-dialog';
import { toast } from '@marquee/ui/toaster';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { signOut } from '../../lib/auth.ts';
import { isSessionEnded, watchSession } from '../../lib/session-end.ts';
import { goToSignIn } from '../../lib/sign-in-path.ts';
import { keepsAny } from '../../lib/tab-storage.ts';
import { usePerson } from '../person/index.ts';
import { onSignOut } from './ask.ts';

async function leave(): Promise<void> {
  const result = await signOut();
  if (!result.ok) toast.error('Not signed out', { description: result.message });
}

/** The dialogs at the end of a session: it ended by itself (sign in again), or the person signs out with unsaved changes. */
export function SessionDialogs() {
  const { id, name } = usePerson();
  const ended = useSyncExternalStore(watchSession, isSessionEnded, () => false);
  const [later, setLater] = useState(false);
  const [asking, setAsking] = useState(false);
  // The outside systems: controls elsewhere that ask to sign out, and what the tab keeps.
  useEffect(() => onSignOut(() => (keepsAny(id, 'draft:') ? setAsking(true) : void leave())), [id]);

  if (ended && !later)
    return (
      <PlainDialog
        title="You are signed out"
        onClose={() => setLater(true)}
        footer={
          <>
            <Button onClick={() => setLater(true)}>Not now</Button>
            <Button variant="primary" onClick={goToSignIn}>
              Sign in
            </Button>
          </>
        }
      >
        <p>Your session ended: it was signed out elsewhere, or its time was up. Nothing can be counted or saved until you sign in again.</p>
        <p className="mt-2">What you were editing is kept in this tab, for {name} alone. You come back to this page.</p>
      </PlainDialog>
    );
  if (!asking) return null;
  return (
    <PlainDialog
      title="Sign out and forget what is not saved?"
      onClose={() => setAsking(false)}
      footer={
        <>
          <Button onClick={() => setAsking(false)}>Stay</Button>
          <Button
            variant="primary"
            onClick={() => {
              setAsking(false);
              void leave();
            }}
          >
            Sign out
          </Button>
        </>
      }
    >
      <p>This tab keeps unsaved changes to a segment. Signing out forgets them, so that whoever comes next finds nothing of yours.</p>
    </PlainDialog>
  );
}
