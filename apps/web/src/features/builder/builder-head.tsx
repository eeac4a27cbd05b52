'use client';
import { Term } from '@marquee/ui/term';
import { toast } from '@marquee/ui/toaster';
import { comparePath } from '../../lib/compare-address.ts';
import { draftLink } from '../../lib/draft-address.ts';
import { figure } from '../../lib/format.ts';
import { usePerson } from '../person/index.ts';
import type { BuilderDialog } from './builder-dialogs.tsx';
import type { Draft } from './draft/use-draft.ts';
import type { Opened } from './opened.ts';
import { type PageState, stateText } from './page-state.ts';
import { RefusedRows } from './refused-rows.tsx';
import type { SavedSegment } from './save/save-dialog.tsx';
import { scopeNames, scopeText } from './scope-text.ts';
import type { LivePreview } from './server/use-preview.ts';
import { TitleBar } from './title-bar.tsx';
import { useSegmentActs } from './use-segment-acts.ts';

interface BuilderHeadProps {
  readonly state: PageState;
  readonly opened: Opened | null;
  readonly head: SavedSegment | null;
  readonly draft: Draft;
  readonly changed: boolean;
  readonly live: LivePreview;
  /** Why it cannot be saved now. */
  readonly blockedBy: string | null;
  readonly onDialog: (dialog: BuilderDialog) => void;
  readonly onArchived: () => void;
}

/** The title bar of the segment that is open. */
export function BuilderHead({ state, opened, head, draft, changed, live, blockedBy, onDialog, onArchived }: BuilderHeadProps) {
  const person = usePerson();
  const acts = useSegmentActs(onArchived);
  const readOnly = state.kind === 'version';

  const carries = changed && !readOnly && !draft.unreadable;

  async function copyLink() {
    await navigator.clipboard.writeText(carries ? draftLink(window.location.href, draft.document) : window.location.href);
    toast.success(carries ? 'Link copied, with what is not saved yet' : 'Link copied');
  }

  return (
    <TitleBar
      name={head?.name ?? 'New segment'}
      pill={stateText(state)}
      meta={
        <>
          {opened && <span className="builder-by">By {opened.version.authorName}</span>}
          <Term definition={scopeNames(person.exhibitors, person.pooled)} className="builder-by">
            Scope: {scopeText(person.exhibitors.length + person.pooled)}
          </Term>
          <RefusedRows />
        </>
      }
      draft={draft}
      readOnly={readOnly}
      count={live.preview && { text: figure(live.preview.audience), stale: live.stale }}
      saveLabel={head === null ? 'Save segment' : `Save version ${head.latestVersion + 1}`}
      blockedBy={blockedBy}
      comparePath={pathOfComparing(state, head, carries ? draft : null)}
      onCopyLink={copyLink}
      onSave={() => onDialog('save')}
      actions={
        head && {
          rename: () => onDialog('rename'),
          duplicate: () => acts.duplicate(head.id),
          archive: () => acts.archive(head.id),
        }
      }
    />
  );
}

/** Where what is shown is compared: the draft beside the version that it is of, the version that is open, or the latest. */
function pathOfComparing(state: PageState, head: SavedSegment | null, draft: Draft | null): string | null {
  const saved = head && ({ kind: 'segment', id: head.id, version: state.kind === 'version' ? state.version : head.latestVersion } as const);
  const unsaved = draft && ({ kind: 'draft', definition: draft.document } as const);
  const audiences = [saved, unsaved].filter((one) => one !== null);
  return audiences.length === 0 ? null : comparePath(...audiences);
}
