import type { Moved } from '../server/use-moved.ts';
import { movedText } from './moved-text.ts';

/** Whom the draft gained and lost against the version that it began with; quieter while it is of an earlier draft. */
export function MovedLine({ moved }: { readonly moved: Moved }) {
  return (
    <p className={`builder-moved ${moved.stale ? 'text-ink-3' : 'text-ink-2'}`} aria-busy={moved.stale}>
      <b className={moved.stale ? '' : 'text-ink'}>{movedText(moved.figures)}</b> since version {moved.version}
    </p>
  );
}
