import type { Opened } from './opened.ts';
import type { SavedSegment } from './save/save-dialog.tsx';

/** What the builder shows: another version as it was saved, a segment that was never saved, a draft with changes, or the latest version. */
export type PageState =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'draft'; readonly of: number }
  | { readonly kind: 'latest'; readonly version: number };

/** Which of its states the page is in. */
export function pageState(shownVersion: Opened | null, head: SavedSegment | null, changed: boolean): PageState {
  if (shownVersion !== null) return { kind: 'version', version: shownVersion.version.version };
  if (head === null) return { kind: 'new' };
  return changed ? { kind: 'draft', of: head.latestVersion + 1 } : { kind: 'latest', version: head.latestVersion };
}

/** The state in the words of the pill beside the name. */
export function stateText(state: PageState): string {
  switch (state.kind) {
    case 'version':
      return `Version ${state.version}, read only`;
    case 'new':
      return 'Not saved yet';
    case 'draft':
      return `Draft of version ${state.of}`;
    case 'latest':
      return `Version ${state.version}`;
  }
}
