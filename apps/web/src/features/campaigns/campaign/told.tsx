'use client';
import { MessageEditor } from '../../campaign-message/index.ts';
import type { Campaign } from '../words.ts';

/** What moviegoers are told, as they see it; nothing of a draft, which is written on a page of its own. */
export function ToldSection({ campaign }: { readonly campaign: Campaign }) {
  const { request, state } = campaign;
  if (request.message === null || request.channels.length === 0 || state === 'draft') return null;
  return (
    <section aria-labelledby="told" className="border-line border-t print:hidden">
      <h2 id="told" className="px-(--pad) pt-4 font-semibold text-section">
        What moviegoers are told
      </h2>
      <MessageEditor value={request.message} onChange={() => {}} request={request} readOnly />
    </section>
  );
}
