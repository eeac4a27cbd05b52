'use client';
import { Deferred } from '@marquee/ui/deferred';
import type { RenameDialogProps } from './rename-dialog.tsx';

const load = () => import('./rename-dialog.tsx');

/** The dialog for another name. Mount it with the page; its code comes when it is first opened, or when the page is idle. */
export function Renaming({ open, ...dialog }: RenameDialogProps & { readonly open: boolean }) {
  return <Deferred load={load} with={dialog} wanted={open} onClose={dialog.onClose} />;
}
