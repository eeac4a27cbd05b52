'use client';
import { Button } from '@marquee/ui/button';
import { Section } from '@marquee/ui/section';
import { Status } from '@marquee/ui/status';
import { useState } from 'react';
import { Enrol } from './enrol.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface SecondFactorProps {
  /** Null for somebody who is asked for no code. */
  readonly recoveryCodesLeft: number | null;
}

/** Whether a code of an authenticator app is asked for at each sign-in: switched on and off, and its recovery codes made anew. */
export function SecondFactor({ recoveryCodesLeft }: SecondFactorProps) {
  const [asked, setAsked] = useState<'enrol' | 'end' | 'codes' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => setAsked(null);
  const isOn = recoveryCodesLeft !== null;
  return (
    <Section
      title="Code at sign-in"
      note="A code of an authenticator app on your phone is asked for beside your password: whoever learns the password alone does not get in."
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isOn ? <Status kind="good">On</Status> : <Status kind="idle">Off</Status>}
        {isOn && (
          <span className={recoveryCodesLeft < 3 ? 'text-warn' : 'text-ink-2'}>
            {recoveryCodesLeft} of 10 recovery {recoveryCodesLeft === 1 ? 'code' : 'codes'} left
          </span>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {isOn ? (
          <>
            <Button onClick={() => setAsked('codes')}>Make new recovery codes</Button>
            <Button onClick={() => setAsked('end')}>Switch off</Button>
          </>
        ) : (
          <Button onClick={() => setAsked('enrol')}>Set up an app</Button>
        )}
      </div>
      {asked === 'enrol' && <Enrol onCodes={setCodes} onClose={close} />}
      {asked === 'end' && (
        <PasswordDialog
          verb="endSecondFactor"
          title="Switch the code off?"
          says="From then on your password alone lets you in. Your app’s key and the recovery codes are forgotten."
          button="Switch off"
          hurts
          onClose={close}
        />
      )}
      {asked === 'codes' && (
        <PasswordDialog
          verb="newRecoveryCodes"
          title="Make new recovery codes?"
          says="Those before open nothing any more."
          button="Make new codes"
          onCodes={setCodes}
          onClose={close}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </Section>
  );
}
