import { Clapperboard } from 'lucide-react';
import type { PreviewOf } from './types.ts';

/** A push message as it stands on a locked screen. */
export function PushPreview({ push, language }: { readonly push: PreviewOf<'push'>; readonly language: string }) {
  return (
    <div className="grid max-w-[375px] gap-2">
      <div className="rounded-lg border border-line bg-sunken px-4 pt-6 pb-8">
        <p aria-hidden="true" className="mb-5 text-center text-ink-2">
          <span className="block text-hero tracking-[-0.03em]">9:41</span>
        </p>
        <div className="flex gap-3 rounded-[14px] bg-raised px-3 py-2.5 shadow-float">
          <span className="grid size-9 shrink-0 place-items-center rounded-[9px] bg-accent-fill text-on-accent">
            <Clapperboard aria-hidden="true" className="size-5" />
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex gap-2">
              <span lang={language} dir="auto" className="min-w-0 flex-1 truncate font-semibold">
                {push.title}
              </span>
              <span className="text-ink-2 text-small">now</span>
            </p>
            <p lang={language} dir="auto" className="line-clamp-4 whitespace-pre-line [overflow-wrap:anywhere]">
              {push.body}
            </p>
          </div>
        </div>
      </div>
      <p className="text-ink-2 text-small [overflow-wrap:anywhere]">
        {push.link === null ? 'Opens the exhibitor’s app.' : `Opens ${push.link}`}
      </p>
    </div>
  );
}
