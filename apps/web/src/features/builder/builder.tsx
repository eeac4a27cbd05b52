'use client';
import { Notice } from '@marquee/ui/notice';
import { toast } from '@marquee/ui/toaster';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { refusedAsOf } from '../../lib/as-of-days.ts';
import { isOfMarket, usePerson } from '../person/index.ts';
import { type Building, BuildingContext } from './builder-context.ts';
import { type BuilderDialog, BuilderDialogs } from './builder-dialogs.tsx';
import { BuilderHead } from './builder-head.tsx';
import { BuilderProfile } from './builder-profile.tsx';
import { DetailTabs } from './detail-tabs.tsx';
import { withoutText } from './draft/issues-of.ts';
import { toJson } from './draft/json.ts';
import { type DraftKey, forgetDraft, type KeptDraft, keptDraft, useKeptDraft } from './draft/kept-draft.ts';
import { tooSmallRowsText } from './draft/left-out.ts';
import { sameMeaning } from './draft/parsed.ts';
import { saveBlockedBy } from './draft/standing.ts';
import { useDraft } from './draft/use-draft.ts';
import { AsOfPart } from './live/as-of-part.tsx';
import { LivePanel } from './live/live-panel.tsx';
import { PrivacyNotes } from './live/privacy-notes.tsx';
import type { Opened } from './opened.ts';
import { pageState, stateText } from './page-state.ts';
import { RootIssues } from './root-issues.tsx';
import type { SavedSegment } from './save/save-dialog.tsx';
import { useLeaveGuard } from './save/use-leave-guard.ts';
import { useMoved } from './server/use-moved.ts';
import { Strips } from './strips.tsx';
import { TreeSection } from './tree-section.tsx';
import { useAdding } from './use-adding.ts';
import { useAddress } from './use-address.ts';
import { useDefinition } from './use-definition.ts';
import { useHighlight } from './use-highlight.ts';
import { useSaved } from './use-saved.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUndoToast } from './use-undo-toast.ts';
import './builder.css';

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
  const saved = useSaved(opened, kept);
  const { head } = saved;
  const draft = useDraft(kept?.state ?? { document: saved.definition, text: null });
  const [dialog, setDialog] = useState<BuilderDialog | null>(null);
  const adding = useAdding();
  const showKeys = useCallback(() => setDialog('keys'), []);
  const sayRemoved = useUndoToast(draft.document, draft.undo);

  const readOnly = shownVersion !== null;
  const document = useMemo(() => (shownVersion ? toJson(shownVersion.version.definition) : draft.document), [shownVersion, draft.document]);
  const { issues, byRow, names, live, standing, leftOut, steps, helps } = useDefinition(document, person.currency, address.asOf);
  const [highlighted, point] = useHighlight(document);

  const changed = draft.unreadable || !sameMeaning(draft.document, saved.definition);
  const state = pageState(shownVersion, head, changed);
  const isKept = useCallback(() => keptDraft(draftKey) !== null, [draftKey]);
  useKeptDraft(draftKey, { state: draft.state, basedOnRevision: head?.revision ?? null }, changed);
  useLeaveGuard(changed, isKept);
  useShortcuts({ undo: draft.undo, redo: draft.redo, add: adding.atRoot, showKeys });
  const moved = useMoved(live, head !== null && state.kind === 'draft' ? { id: head.id, version: head.latestVersion } : null, address.asOf);

  const asOf = live.preview?.asOf ?? address.asOf ?? person.dataAsOf ?? null;
  const coarse = isOfMarket(person);
  const building = useMemo<Building>(
    () => ({
      ...{ document, issues, names, readOnly, asOf, coarse, segmentId: head?.id ?? null, personId: person.id },
      edit: readOnly ? noEdit : draft.edit,
    }),
    [document, issues, names, readOnly, asOf, coarse, head?.id, person.id, draft.edit],
  );

  function onSaved(segment: SavedSegment) {
    setDialog(null);
    toast.success(`Saved “${segment.name}”, version ${segment.latestVersion}`);
    saved.onSaved(segment, draft.document);
    forgetDraft(draftKey);
    if (segment.id !== head?.id) router.push(`/segments/${segment.id}`);
  }
  function discard() {
    draft.edit(saved.definition);
    saved.onDiscarded();
  }
  function restoreVersion() {
    if (!shownVersion) return;
    draft.edit(toJson(shownVersion.version.definition));
    address.go({ version: null });
    toast.success(`Version ${shownVersion.version.version} is in the draft`, { description: 'Save it to make it the latest version.' });
  }

  const { unfinished, wrong, rootErrors, empty } = standing;
  return (
    <BuildingContext value={building}>
      <BuilderHead
        {...{ state, opened, head, draft, changed, live }}
        blockedBy={saveBlockedBy(standing, { unreadable: draft.unreadable, unsaved: changed || head === null })}
        onDialog={setDialog}
        onArchived={() => forgetDraft(draftKey)}
      />
      <Strips
        address={address}
        nearestAsOf={refusedAsOf(address.asOf, coarse ? person.dataAsOf : null)}
        restored={saved.restored && changed && !readOnly ? { linked: kept?.linked ?? false, onDiscard: discard } : null}
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
          <TreeSection live={live} issues={byRow} highlighted={highlighted} adding={adding} onRemoved={sayRemoved} onKeys={showKeys} />
        </div>
        <LivePanel
          live={live}
          without={withoutText(unfinished, wrong)}
          tooSmall={tooSmallRowsText(leftOut)}
          blocked={live.pruned === null ? (rootErrors[0]?.message ?? 'This cannot be counted yet.') : null}
          moved={moved}
          steps={steps}
          helps={helps}
        />
        <div className="builder-detail">
          <DetailTabs
            {...{ address, draft, live, issues, leftOut, changed, readOnly }}
            segment={head}
            usedBy={opened?.usedBy ?? []}
            mayAskWhy={person.permissions.includes('audiences:why')}
            onPoint={point}
          />
          {asOf !== null && (
            <PrivacyNotes
              privacy={person.privacy}
              asOf={
                <AsOfPart
                  asOf={address.asOf}
                  shown={asOf}
                  thursdaysTo={coarse ? person.dataAsOf : null}
                  onAsOf={(day) => address.go({ asOf: day })}
                />
              }
            />
          )}
        </div>
      </div>
      <BuilderProfile live={live} asOf={address.asOf} name={head?.name ?? 'New segment'} version={stateText(state)} />
      <BuilderDialogs
        open={dialog}
        definition={draft.document}
        names={names}
        segment={head}
        onSaved={onSaved}
        onRenamed={(renamed) => {
          saved.onRenamed(renamed);
          setDialog(null);
        }}
        onClose={() => setDialog(null)}
      />
    </BuildingContext>
  );
}

const noEdit = () => {};
