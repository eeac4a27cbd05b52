import { codeNow, fetchCode } from './code.ts';

export interface ToastOptions {
  readonly description?: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  /** Another message with the same id takes its place; it can be taken back by it. */
  readonly id?: string;
}

/** A message as it is shown where the library of messages did not come. */
export interface PlainMessage extends ToastOptions {
  readonly title: string;
}

const loadSonner = () => import('sonner');
let listener: ((plain: PlainMessage | null) => void) | undefined;

/** Calls back before the first message is shown, and with each that must be shown plainly; returns how to stop. */
export function onToast(show: (plain: PlainMessage | null) => void): () => void {
  listener = show;
  return () => {
    listener = undefined;
  };
}

async function say(kind: 'success' | 'error' | 'message', title: string, options: ToastOptions = {}): Promise<void> {
  listener?.(null);
  await fetchCode(loadSonner);
  const sonner = codeNow(loadSonner).code?.toast;
  if (sonner === undefined) listener?.({ title, ...options });
  else sonner[kind](title, options);
}

/** Short messages that go by themselves: what was done, or what could not be. */
export const toast = {
  success: (title: string, options?: ToastOptions): void => void say('success', title, options),
  error: (title: string, options?: ToastOptions): void => void say('error', title, options),
  message: (title: string, options?: ToastOptions): void => void say('message', title, options),
  /** Takes a message back. */
  dismiss: (id: string): void => void codeNow(loadSonner).code?.toast.dismiss(id),
};
