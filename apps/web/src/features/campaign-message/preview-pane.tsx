'use client';
import { Segmented } from '@marquee/ui/segmented';
import { Spinner } from '@marquee/ui/spinner';
import { problemOf } from '../../lib/problem.ts';
import { useLasting } from '../../lib/use-debounced.ts';
import { EmailPreview } from './email-preview.tsx';
import { PushPreview } from './push-preview.tsx';
import { SmsPreview } from './sms-preview.tsx';
import type { Preview } from './types.ts';
import type { LivePreview, Reader } from './use-preview.ts';

const readers = [
  { value: 'unknown', label: 'Fallbacks' },
  { value: 'example', label: 'Examples' },
] as const;

interface Props {
  readonly live: LivePreview;
  readonly language: string;
  readonly reader: Reader;
  readonly onReader: (reader: Reader) => void;
}

/** What is in sight as a moviegoer sees it. The last one stays, dimmed, until the next is there. */
export function PreviewPane({ live, language, reader, onReader }: Props) {
  const slow = useLasting(live.stale && live.error === null, 400);
  return (
    <div className="grid content-start gap-3 self-start desk:sticky desk:top-16">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="flex-1 font-medium">As a moviegoer sees it</h3>
        {slow && <Spinner />}
        <Segmented label="What the exhibitor fills in" options={readers} value={reader} onValueChange={onReader} />
      </div>
      {live.error ? (
        <p role="alert" className="text-bad">
          It cannot be shown: {problemOf(live.error).message}
        </p>
      ) : (
        live.answer && (
          <div className={live.stale ? 'opacity-60' : undefined}>
            {live.answer.preview ? (
              <Shown preview={live.answer.preview} language={language} />
            ) : (
              <p className="text-ink-2">Nothing is written yet.</p>
            )}
          </div>
        )
      )}
    </div>
  );
}

function Shown({ preview, language }: { readonly preview: Preview; readonly language: string }) {
  switch (preview.channel) {
    case 'email':
      return <EmailPreview email={preview} />;
    case 'sms':
      return <SmsPreview sms={preview} language={language} />;
    case 'push':
      return <PushPreview push={preview} language={language} />;
    case 'file':
      return (
        <p lang={language} dir="auto" className="whitespace-pre-wrap rounded-md border border-line bg-sunken p-4 [overflow-wrap:anywhere]">
          {preview.text}
        </p>
      );
  }
}
