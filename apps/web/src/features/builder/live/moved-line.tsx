import type { Moved } from '../server/use-moved.ts';
import { movedText } from './moved-text.ts';

/** Whom the draft gained and lost against the version that it began with; quieter while it is of an earlier draft. */
export function MovedLine({ moved }: { readonly moved: Moved }) {
  const { strong, rest } = movedText(moved.figures, moved.version);
  return (
    <p className={`builder-moved ${moved.stale ? 'text-ink-3' : 'text-ink-2'}`} aria-busy={moved.stale}>
      {strong !== '' && <b className={moved.stale ? '' : 'text-ink'}>{strong}</b>} {rest}
    </p>
  );
}
