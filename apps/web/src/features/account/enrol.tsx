'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { changeAccount } from '../../lib/auth-call.ts';
import { faultAt } from '../../lib/fault-at.ts';
import { codesIn, textIn } from './told.ts';

interface EnrolProps {
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Gives an authenticator app its key, after the password, and has a code of it confirm that it works. */
export function Enrol({ onCodes, onClose }: EnrolProps) {
  const cache = useQueryClient();
  const begin = useMutation({ mutationFn: (current: string) => changeAccount('beginSecondFactor', { current }) });
  const confirm = useMutation({
    mutationFn: (code: string) => changeAccount('confirmSecondFactor', { code }),
    onSuccess: async (told) => {
      onCodes(codesIn(told) ?? []);
      await cache.invalidateQueries({ queryKey: ['account'] });
      onClose();
    },
  });
  const fault = faultAt(begin.data === undefined ? begin.error : confirm.error);
  const text = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? '');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Set up an authenticator app"
        description={
          begin.data === undefined
            ? 'An app such as Aegis, Google Authenticator or 1Password shows a new code every half minute.'
            : 'Scan the picture with the app, or type the key into it. Then give the code that it shows.'
        }
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="enrol" variant="primary" busy={begin.isPending || confirm.isPending}>
              {begin.data === undefined ? 'Go on' : 'Switch on'}
            </Button>
          </>
        }
      >
        {begin.data === undefined ? (
          <form
            id="enrol"
            onSubmit={(event) => {
              event.preventDefault();
              begin.mutate(text(event.currentTarget, 'current'));
            }}
          >
            <Field label="Your password" error={fault('/current') ?? fault('')}>
              {(control) => <Input {...control} name="current" type="password" maxLength={1024} required autoComplete="current-password" />}
            </Field>
          </form>
        ) : (
          <form
            id="enrol"
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              confirm.mutate(text(event.currentTarget, 'code'));
            }}
          >
            <div className="flex flex-wrap items-center gap-5">
              {/* Dark on light in both themes: apps read nothing else. */}
              <QRCodeSVG value={textIn(begin.data, 'uri')} title="The key as a picture for the app" size={168} marginSize={4} />
              <div className="min-w-40 flex-1">
                <p className="text-ink-2 text-small">The key, to type</p>
                <code data-testid="app-key" className="mt-1 block select-all break-all rounded-md bg-sunken p-2 font-mono text-small">
                  {textIn(begin.data, 'key')}
                </code>
              </div>
            </div>
            <Field label="Code of the app" hint="Six digits." error={fault('/code') ?? fault('')}>
              {(control) => <Input {...control} name="code" inputMode="numeric" maxLength={12} required autoComplete="one-time-code" />}
            </Field>
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}
