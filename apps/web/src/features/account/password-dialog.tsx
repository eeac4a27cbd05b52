'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeAccount } from '../../lib/auth-call.ts';
import { faultAt } from '../../lib/fault-at.ts';
import { codesIn } from './told.ts';

interface PasswordDialogProps {
  readonly verb: 'endSecondFactor' | 'newRecoveryCodes';
  readonly title: string;
  readonly says: string;
  readonly button: string;
  readonly hurts?: boolean;
  readonly onCodes?: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Asks for the password before something about signing in is changed. */
export function PasswordDialog({ verb, title, says, button, hurts = false, onCodes, onClose }: PasswordDialogProps) {
  const cache = useQueryClient();
  const change = useMutation({
    mutationFn: (current: string) => changeAccount(verb, { current }),
    onSuccess: async (told) => {
      const codes = codesIn(told);
      if (codes) onCodes?.(codes);
      await cache.invalidateQueries({ queryKey: ['account'] });
      onClose();
    },
  });
  const fault = faultAt(change.error);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={says}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="own-password" variant={hurts ? 'danger' : 'primary'} busy={change.isPending}>
              {button}
            </Button>
          </>
        }
      >
        <form
          id="own-password"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(String(new FormData(event.currentTarget).get('current')));
          }}
        >
          <Field label="Your password" error={fault('/current') ?? fault('')}>
            {(control) => <Input {...control} name="current" type="password" maxLength={1024} required autoComplete="current-password" />}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
