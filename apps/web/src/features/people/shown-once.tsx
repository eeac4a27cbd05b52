'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { toast } from '@marquee/ui/toaster';
import { Copy } from 'lucide-react';

interface ShownOnceProps {
  readonly title: string;
  readonly description: string;
  /** The secret itself. */
  readonly shown: string;
  readonly testId: string;
  readonly onClose: () => void;
}

/** Something that is told once, to be copied now. */
export function ShownOnce({ title, description, shown, testId, onClose }: ShownOnceProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shown);
      toast.success('Copied');
    } catch {
      toast.error('It could not be copied', { description: 'Mark it and copy it by hand.' });
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={description}
        footer={
          <>
            <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
              Copy
            </Button>
            <DialogClose asChild>
              <Button variant="primary">I have it</Button>
            </DialogClose>
          </>
        }
      >
        <code data-testid={testId} className="block select-all break-all rounded-md bg-sunken p-3 font-mono">
          {shown}
        </code>
      </DialogContent>
    </Dialog>
  );
}
