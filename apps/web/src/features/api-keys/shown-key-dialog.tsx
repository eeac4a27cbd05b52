'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import type { Shown } from './words.ts';

/** A key at the one moment at which it is shown. */
export function ShownKeyDialog({ shown: { name, key }, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`The key of ${name}`}
        description="Copy it now: it is shown once, and kept here as a digest alone. Programs send it as Authorization: Bearer …"
        footer={
          <>
            <Button onClick={() => void navigator.clipboard.writeText(key)}>Copy</Button>
            <DialogClose asChild>
              <Button variant="primary">Done</Button>
            </DialogClose>
          </>
        }
      >
        <code className="block break-all rounded-md bg-sunken p-3 font-mono text-small">{key}</code>
      </DialogContent>
    </Dialog>
  );
}
