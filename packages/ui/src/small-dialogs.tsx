import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { Dialog, DialogClose, DialogContent } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface Shared {
  readonly title: string;
  readonly description?: string;
  /** What the button that goes on says. */
  readonly action: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}

interface FormDialogProps extends Shared {
  /** The boxes; they are asked for by their names. */
  readonly children: ReactNode;
  readonly onSubmit: (given: FormData) => void;
}

/** A few boxes to fill in, and one button that takes them: to add something, or to rename it. */
export function FormDialog({ title, description, action, busy, onClose, onSubmit, children }: FormDialogProps) {
  const form = useId();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        {...(description === undefined ? {} : { description })}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {action}
            </Button>
          </>
        }
      >
        <form
          id={form}
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(new FormData(event.currentTarget));
          }}
        >
          {children}
        </form>
      </DialogContent>
    </Dialog>
  );
}

interface ConfirmDialogProps extends Shared {
  /** What goes with it, and whether it can be undone. */
  readonly children: ReactNode;
  /** It takes something away. */
  readonly hurts?: boolean;
  /** Why it was not done. */
  readonly error?: string | undefined;
  readonly onConfirm: () => void;
}

/** Asks before something is done. */
export function ConfirmDialog({ title, description, action, busy, hurts = true, error, onClose, onConfirm, children }: ConfirmDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        {...(description === undefined ? {} : { description })}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant={hurts ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
              {action}
            </Button>
          </>
        }
      >
        <div className="text-ink-2">{children}</div>
        <div role="alert">{error !== undefined && <Notice kind="bad">{error}</Notice>}</div>
      </DialogContent>
    </Dialog>
  );
}
