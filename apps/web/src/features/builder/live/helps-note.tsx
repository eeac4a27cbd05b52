'use client';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { figureInWords, type ShownOrHidden } from '../../../lib/format.ts';
import type { HelpsMost } from '../server/use-helps-most.ts';

/** What would make an audience large enough, with the row by its name. */
export type Helps =
  | Exclude<HelpsMost, { state: 'found' }>
  | { readonly state: 'found'; readonly name: string; readonly count: ShownOrHidden };

/** Which row narrows a small audience most, once the reader asks. */
export function HelpsNote({ helps }: { readonly helps: Helps }) {
  switch (helps.state) {
    case 'open':
      return <LinkButton onClick={helps.find}>Which condition narrows most?</LinkButton>;
    case 'finding':
      return <p className="text-ink-3">Trying without each condition …</p>;
    case 'none':
      return <p className="text-ink-2">No single condition makes it large enough.</p>;
    case 'found':
      return (
        <Notice kind="info">
          What narrows most is “{helps.name}”: without it there would be {figureInWords(helps.count)}.
        </Notice>
      );
  }
}
