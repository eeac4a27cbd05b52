'use client';
import { Toaster as Sonner } from 'sonner';

/** The messages themselves. Load it lazily, through Toaster. */
export default function ToastList() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'flex w-full items-start gap-2.5 rounded-md bg-raised px-3.5 py-2.5 text-ink shadow-float font-sans text-body',
          description: 'text-ink-2 text-small',
          title: 'font-medium',
          actionButton: 'ml-auto shrink-0 rounded-sm px-1.5 min-h-6 font-medium text-accent-ink hover:bg-hover',
          error: '[&_svg]:text-bad',
          success: '[&_svg]:text-good',
        },
      }}
    />
  );
}
