export interface ToastOptions {
  readonly description?: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

let listener: (() => void) | undefined;

/** Calls back before the first message is shown; returns how to stop. */
export function onFirstToast(show: () => void): () => void {
  listener = show;
  return () => {
    listener = undefined;
  };
}

async function say(kind: 'success' | 'error' | 'message', title: string, options: ToastOptions = {}): Promise<void> {
  listener?.();
  const { toast: sonner } = await import('sonner');
  sonner[kind](title, options);
}

/** Short messages that go by themselves: what was done, or what could not be. */
export const toast = {
  success: (title: string, options?: ToastOptions): void => void say('success', title, options),
  error: (title: string, options?: ToastOptions): void => void say('error', title, options),
  message: (title: string, options?: ToastOptions): void => void say('message', title, options),
};
