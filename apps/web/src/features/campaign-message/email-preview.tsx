'use client';
import { Segmented } from '@marquee/ui/segmented';
import { useState } from 'react';
import type { PreviewOf } from './types.ts';

const widths = [
  { value: 'phone', label: 'Phone' },
  { value: 'desktop', label: 'Desktop' },
  { value: 'text', label: 'Plain text' },
] as const;
type Width = (typeof widths)[number]['value'];

/**
 * An e-mail as it stands in a list of messages, and opened: in a frame that runs no scripts and opens nothing. Images are named, not fetched:
 * the dashboard asks no server but its own.
 */
export function EmailPreview({ email }: { readonly email: PreviewOf<'email'> }) {
  const [width, setWidth] = useState<Width>('phone');
  return (
    <div className="grid gap-3">
      <div className="rounded-md border border-line px-4 py-2.5" dir="auto">
        <p className="truncate font-medium">{email.subject === '' ? <span className="text-ink-3">(no subject)</span> : email.subject}</p>
        <p className="truncate text-ink-2 text-small">{email.preheader === '' ? email.text.trim().split('\n')[0] : email.preheader}</p>
      </div>
      <Segmented label="How it is read" options={widths} value={width} onValueChange={setWidth} className="w-fit" />
      {width === 'text' ? (
        <section
          aria-label="The e-mail as plain text"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className="max-h-[520px] overflow-auto rounded-md border border-line bg-sunken p-4"
        >
          <pre className="whitespace-pre-wrap font-mono text-small [overflow-wrap:anywhere]">{email.text}</pre>
        </section>
      ) : (
        <div className="overflow-x-auto rounded-md border border-line bg-sunken">
          <iframe
            title={`The e-mail ${width === 'phone' ? 'on a phone' : 'on a desk'}`}
            sandbox=""
            srcDoc={email.html}
            className={`mx-auto block h-[520px] bg-[#f4f4f5] ${width === 'phone' ? 'w-full max-w-[375px]' : 'w-full min-w-[640px]'}`}
          />
        </div>
      )}
    </div>
  );
}
