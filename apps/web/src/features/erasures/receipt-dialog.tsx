'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { download } from '@marquee/ui/lib/csv';
import { Download } from 'lucide-react';
import { usePerson } from '../person/index.ts';
import { type Receipt, receiptParts, receiptText } from './receipt.ts';

/** The receipt, which is shown once: with the moviegoer's id it is kept nowhere. */
export function ReceiptDialog({ receipt, onClose }: { readonly receipt: Receipt; readonly onClose: () => void }) {
  const { organisation } = usePerson();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Receipt of an erasure"
        description="Keep it for whoever asked: it is shown once. What stays here names nobody."
        footer={
          <>
            <Button
              icon={<Download aria-hidden="true" />}
              onClick={() =>
                download(`erasure-receipt_${receipt.mark.slice(0, 12)}.txt`, receiptText(receipt, organisation.name), 'text/plain')
              }
            >
              Download
            </Button>
            <DialogClose asChild>
              <Button variant="primary">Done</Button>
            </DialogClose>
          </>
        }
      >
        <dl className="grid gap-2">
          {receiptParts(receipt).map(([head, text]) => (
            <div key={head}>
              <dt className="text-ink-3 text-small">{head}</dt>
              <dd className="break-words">{text}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
