'use client';
import { Deferred } from '@marquee/ui/deferred';
import { Notice } from '@marquee/ui/notice';
import { Term } from '@marquee/ui/term';
import { toast } from '@marquee/ui/toaster';
import type { TreeEditorHandle } from '@marquee/ui/tree';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef, useState } from 'react';
import { draftLink } from '../../lib/draft-address.ts';
import { figure } from '../../lib/format.ts';
import { usePerson } from '../person/index.ts';
import { type Building, BuildingContext } from './builder-context.ts';
import { type BuilderDialog, BuilderDialogs } from './builder-dialogs.tsx';
import { DetailTabs } from './detail-tabs.tsx';
import { rowsOf } from './draft/condition-tree.ts';
import { withoutText } from './draft/issues-of.ts';
import { type Json, toJson } from './draft/json.ts';
import { type DraftKey, forgetDraft, type KeptDraft, keptDraft, useKeptDraft } from './draft/kept-draft.ts';
import { sameMeaning } from './draft/parsed.ts';
import { rowOf } from './draft/row-issues.ts';
import { saveBlockedBy } from './draft/standing.ts';
import { emptyDefinition } from './draft/templates.ts';
import { useDraft } from './draft/use-draft.ts';
import { AsOfPart } from './live/as-of-part.tsx';
import { LivePanel } from './live/live-panel.tsx';
import { PrivacyNotes } from './live/privacy-notes.tsx';
import type { Opened } from './opened.ts';
import { RootIssues } from './root-issues.tsx';
import type { SavedSegment } from './save/save-dialog.tsx';
import { useLeaveGuard } from './save/use-leave-guard.ts';
import { useMoved } from './server/use-moved.ts';
import { Strips } from './strips.tsx';
import { TitleBar } from './title-bar.tsx';
import { TreeSection } from './tree-section.tsx';
import { useAddress } from './use-address.ts';
import { useDefinition } from './use-definition.ts';
import { useSegmentActs } from './use-segment-acts.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUndoToast } from './use-undo-toast.ts';
import './builder.css';

const loadProfile = () => import('../profile/index.ts').then((loaded) => ({ default: loaded.ProfilePanel }));

export interface BuilderProps {
  /** Null for a new segment. */
  readonly opened: Opened | null;
  /** Another version, shown read-only in place of the draft. */
  readonly shownVersion: Opened | null;
  /** What this tab kept of an unsaved draft. */
  readonly kept: KeptDraft | null;
  readonly draftKey: DraftKey;
}

/** The page on which an audience is defined: conditions, live count, sentence, JSON, versions, why, profile. */
export default function Builder({ opened, shownVersion, kept, draftKey }: BuilderProps) {
  const router = useRouter();
  const person = usePerson();
  const address = useAddress();
  const tree = useRef<TreeEditorHandle>(null);
  const [head, setHead] = useState<SavedSegment | null>(
    opened && { ...opened.segment, revision: kept?.basedOnRevision ?? opened.segment.revision },
  );
  const [saved, setSaved] = useState<Json>(() => (opened ? toJson(opened.version.definition) : emptyDefinition));
  const [restored, setRestored] = useState(kept !== null);
  const [dialog, setDialog] = useState<BuilderDialog | null>(null);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [adding, setAdding] = useState(0);
  const addAnywhere = useCallback(() => setAdding((count) => count + 1), []);
  const showKeys = useCallback(() => setDialog('keys'), []);

  const draft = useDraft(kept?.state ?? { document: saved, text: null });
  const sayRemoved = useUndoToast(draft.document, draft.undo);
  const readOnly = shownVersion !== null;
  const document = useMemo(() => (shownVersion ? toJson(shownVersion.version.definition) : draft.document), [shownVersion, draft.document]);
  const { issues, byRow, names, live, standing, leftOut, steps, helps } = useDefinition(document, person.currency, address.asOf);
  const asOf = live.preview?.asOf ?? address.asOf ?? person.dataAsOf;

  const changed = draft.unreadable || !sameMeaning(draft.document, saved);
  const isKept = useCallback(() => keptDraft(draftKey) !== null, [draftKey]);
  useKeptDraft(draftKey, { state: draft.state, basedOnRevision: head?.revision ?? null }, changed);
  useLeaveGuard(changed, isKept);
  useShortcuts({ undo: draft.undo, redo: draft.redo, add: addAnywhere, showKeys });

  const { unfinished, wrong, rootErrors, empty } = standing;
  const blockedBy = saveBlockedBy(standing, { unreadable: draft.unreadable, unsaved: changed || head === null });
  const moved = useMoved(live, head !== null && changed && !readOnly ? { id: head.id, version: head.latestVersion } : null, address.asOf);
  const documentNow = useRef(document);
  documentNow.current = document;
  const point = useCallback(
    (pointer: string | null) => setHighlighted(pointer === null ? null : (rowOf(rowsOf(documentNow.current), pointer)?.pointer ?? null)),
    [],
  );

  const building = useMemo<Building>(
    () => ({
      ...{ document, issues, names, readOnly, asOf: asOf ?? null, segmentId: head?.id ?? null, personId: person.id },
      edit: readOnly ? noEdit : draft.edit,
    }),
    [document, issues, names, readOnly, asOf, head?.id, person.id, draft.edit],
  );

  const pill = readOnly
    ? `Version ${shownVersion.version.version}, read only`
    : head === null
      ? 'Not saved yet'
      : changed
        ? `Draft of version ${head.latestVersion + 1}`
        : `Version ${head.latestVersion}`;
  const profileQuery = {
    definition: live.of?.pruned?.definition ?? null,
    asOf: address.asOf,
    counting: live.stale,
    audience: live.preview?.audience,
    subject: { name: head?.name ?? 'New segment', version: pill, scope: scopeText(person.exhibitors.length) },
  };
  const acts = useSegmentActs(() => forgetDraft(draftKey));

  function onSaved(segment: SavedSegment) {
    setDialog(null);
    toast.success(`Saved “${segment.name}”, version ${segment.latestVersion}`);
    setSaved(draft.document);
    setRestored(false);
    forgetDraft(draftKey);
    if (segment.id === head?.id) setHead(segment);
    else router.push(`/segments/${segment.id}`);
  }
  async function copyLink() {
    const carries = changed && !readOnly && !draft.unreadable;
    await navigator.clipboard.writeText(carries ? draftLink(window.location.href, draft.document) : window.location.href);
    toast.success(carries ? 'Link copied, with what is not saved yet' : 'Link copied');
  }
  function discard() {
    draft.edit(saved);
    setRestored(false);
  }
  function restoreVersion() {
    if (!shownVersion) return;
    draft.edit(toJson(shownVersion.version.definition));
    address.go({ version: null });
    toast.success(`Version ${shownVersion.version.version} is in the draft`, { description: 'Save it to make it the latest version.' });
  }

  return (
    <BuildingContext value={building}>
      <TitleBar
        name={head?.name ?? 'New segment'}
        pill={pill}
        meta={
          <>
            {opened && <span className="builder-by">By {opened.version.authorName}</span>}
            <Term definition={`Moviegoers of: ${person.exhibitors.map(({ name }) => name).join(', ')}`} className="builder-by">
              Scope: {scopeText(person.exhibitors.length)}
            </Term>
          </>
        }
        draft={draft}
        readOnly={readOnly}
        count={live.preview && { text: figure(live.preview.audience), stale: live.stale }}
        saveLabel={head === null ? 'Save segment' : `Save version ${head.latestVersion + 1}`}
        blockedBy={blockedBy}
        onCopyLink={copyLink}
        onSave={() => setDialog('save')}
        actions={
          head && {
            rename: () => setDialog('rename'),
            duplicate: () => acts.duplicate(head.id),
            archive: () => acts.archive(head.id),
          }
        }
      />
      <Strips
        address={address}
        restored={restored && changed && !readOnly ? { linked: kept?.linked ?? false, onDiscard: discard } : null}
        shownVersion={shownVersion}
        onRestoreVersion={restoreVersion}
      />
      <div className="builder">
        <div className="builder-left">
          {rootErrors.length > 0 && !empty && <RootIssues issues={rootErrors} />}
          {draft.unreadable && !readOnly && (
            <Notice kind="bad" className="builder-strip">
              The JSON tab holds text that does not read as JSON yet. Editing a row here sets it aside; undo brings it back.
            </Notice>
          )}
          <TreeSection
            live={live}
            issues={byRow}
            highlighted={highlighted}
            tree={tree}
            adding={adding}
            onRemoved={sayRemoved}
            onKeys={showKeys}
          />
        </div>
        <LivePanel
          live={live}
          without={withoutText(unfinished, wrong)}
          blocked={live.pruned === null ? (rootErrors[0]?.message ?? 'This cannot be counted yet.') : null}
          moved={moved}
          steps={steps}
          helps={helps}
        />
        <div className="builder-detail">
          <DetailTabs
            address={address}
            draft={draft}
            live={live}
            issues={issues}
            leftOut={leftOut}
            segment={head}
            usedBy={opened?.usedBy ?? []}
            changed={changed}
            readOnly={readOnly}
            mayAskWhy={person.permissions.includes('audiences:why')}
            onPoint={point}
          />
          {live.preview && (
            <PrivacyNotes
              privacy={live.preview.privacy}
              asOf={<AsOfPart asOf={address.asOf} shown={live.preview.asOf} onAsOf={(day) => address.go({ asOf: day })} />}
            />
          )}
        </div>
      </div>
      {live.pruned === null ? (
        <p className="border-line border-t px-(--pad) py-5 text-ink-2">No profile until the error is mended.</p>
      ) : (
        <Deferred load={loadProfile} loading={<div className="min-h-96 border-line border-t" />} with={{ query: profileQuery }} />
      )}
      <BuilderDialogs
        open={dialog}
        definition={draft.document}
        names={names}
        segment={head}
        onSaved={onSaved}
        onRenamed={(renamed) => {
          setHead(renamed);
          setDialog(null);
        }}
        onClose={() => setDialog(null)}
      />
    </BuildingContext>
  );
}

const noEdit = () => {};
const scopeText = (exhibitors: number) => `${exhibitors} exhibitor${exhibitors === 1 ? '' : 's'}`;
