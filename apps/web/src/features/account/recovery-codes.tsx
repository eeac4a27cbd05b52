'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { toast } from '@marquee/ui/toaster';
import { Copy } from 'lucide-react';

/** The recovery codes, told this once. */
export function RecoveryCodes({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      toast.success('Copied');
    } catch {
      toast.error('They could not be copied', { description: 'Mark them and copy them by hand.' });
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Your recovery codes, shown this once"
        description="Each lets you in once in place of a code of the app. Keep them where you find them without your phone."
        footer={
          <>
            <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
              Copy
            </Button>
            <DialogClose asChild>
              <Button variant="primary">I have them</Button>
            </DialogClose>
          </>
        }
      >
        <ul aria-label="Recovery codes" className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-sunken p-3 font-mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
