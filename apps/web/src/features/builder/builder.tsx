'use client';
import { Button } from '@marquee/ui/button';
import { Deferred } from '@marquee/ui/deferred';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { Term } from '@marquee/ui/term';
import { toast } from '@marquee/ui/toaster';
import type { TreeEditorHandle } from '@marquee/ui/tree';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { figure } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, apiQuery, type Outputs } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { Renaming } from '../renaming/index.ts';
import { type Building, BuildingContext } from './builder-context.ts';
import { DetailTabs } from './detail-tabs.tsx';
import { rowsOf } from './draft/condition-tree.ts';
import { draftLink } from './draft/draft-link.ts';
import { issuesOf, type Refused, todoText, withoutText, withRefused } from './draft/issues-of.ts';
import type { Json } from './draft/json.ts';
import { type DraftKey, forgetDraft, type KeptDraft, keptDraft, useKeptDraft } from './draft/kept-draft.ts';
import { sameMeaning } from './draft/parsed.ts';
import { issuesByRow, rowOf } from './draft/row-issues.ts';
import { rowName } from './draft/row-name.ts';
import { suggestedName } from './draft/suggested-name.ts';
import { emptyDefinition } from './draft/templates.ts';
import { useDraft } from './draft/use-draft.ts';
import { AsOfPart } from './live/as-of-part.tsx';
import { LivePanel } from './live/live-panel.tsx';
import { PrivacyNotes } from './live/privacy-notes.tsx';
import { leftOutOf, waterfallSteps } from './live/waterfall-steps.ts';
import { RootIssues } from './root-issues.tsx';
import type { SavedSegment } from './save/save-dialog.tsx';
import { useLeaveGuard } from './save/use-leave-guard.ts';
import { useHelpsMost } from './server/use-helps-most.ts';
import { sentenceNames, useNames } from './server/use-names.ts';
import { usePreview } from './server/use-preview.ts';
import { TitleBar } from './title-bar.tsx';
import { TreeSection } from './tree-section.tsx';
import { useAddress } from './use-address.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUndoToast } from './use-undo-toast.ts';
import './builder.css';

const loadSave = () => import('./save/save-dialog.tsx');
const loadKeys = () => import('./keys-dialog.tsx');
const loadProfile = () => import('../profile/index.ts').then((loaded) => ({ default: loaded.ProfilePanel }));

export type Opened = Outputs['segments']['open'];

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
  const cache = useQueryClient();
  const router = useRouter();
  const person = usePerson();
  const address = useAddress();
  const tree = useRef<TreeEditorHandle>(null);
  const [head, setHead] = useState<SavedSegment | null>(
    opened && { ...opened.segment, revision: kept?.basedOnRevision ?? opened.segment.revision },
  );
  const [saved, setSaved] = useState<Json>(() => (opened ? toJson(opened.version.definition) : emptyDefinition));
  const [restored, setRestored] = useState(kept !== null);
  const [dialog, setDialog] = useState<'save' | 'rename' | 'keys' | null>(null);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused>(new Map());
  const [adding, setAdding] = useState(0);
  const addAnywhere = useCallback(() => setAdding((count) => count + 1), []);
  const showKeys = useCallback(() => setDialog('keys'), []);

  const draft = useDraft(kept?.state ?? { document: saved, text: null });
  const sayRemoved = useUndoToast(draft.document, draft.undo);
  const readOnly = shownVersion !== null;
  const document = useMemo(() => (shownVersion ? toJson(shownVersion.version.definition) : draft.document), [shownVersion, draft.document]);
  const issues = useMemo(() => issuesOf(document, refused, person.currency), [document, refused, person.currency]);
  const byRow = useMemo(() => issuesByRow(document, issues), [document, issues]);
  const names = useNames(document);
  const live = usePreview(document, issues, address.asOf);
  const asOf = live.preview?.asOf ?? address.asOf ?? person.dataAsOf;

  // What only the server can know (a segment that is gone) becomes an issue of the row, which is then left out.
  const { refusal } = live;
  useEffect(() => {
    if (refusal !== null) setRefused((now) => withRefused(now, refusal.document, refusal.issues));
  }, [refusal]);

  const changed = draft.unreadable || !sameMeaning(draft.document, saved);
  const isKept = useCallback(() => keptDraft(draftKey) !== null, [draftKey]);
  useKeptDraft(draftKey, { state: draft.state, basedOnRevision: head?.revision ?? null }, changed);
  useLeaveGuard(changed, isKept);
  useShortcuts({ undo: draft.undo, redo: draft.redo, add: addAnywhere, showKeys });

  const rowStandings = [...byRow].filter(([pointer]) => pointer !== '' && rowsOf(document).some((row) => row.pointer === pointer));
  const unfinished = rowStandings.filter(([, row]) => row.standing === 'unfinished').length;
  const wrong = rowStandings.filter(([, row]) => row.standing === 'wrong').length;
  const rootErrors = (byRow.get('')?.issues ?? []).filter((issue) => issue.severity === 'error');
  const empty = rowsOf(document).length === 0 && live.pruned !== null;
  const blockedBy = draft.unreadable
    ? 'Mend the JSON to save'
    : empty
      ? 'Add a condition to save'
      : (todoText(unfinished, wrong) ??
        (rootErrors.length > 0 ? 'Fix the definition to save' : changed || head === null ? null : 'No changes to save'));

  const before = useQuery(
    apiQuery(
      'audiences.count',
      { definition: saved, ...(address.asOf === undefined ? {} : { asOf: address.asOf }) },
      { enabled: head !== null && changed && !readOnly, staleTime: 60_000, retry: false },
    ),
  );
  const leftOut = useMemo(() => leftOutOf(document, live, byRow, names), [document, live, byRow, names]);
  // The key that was pressed comes first; how it narrows may follow a moment later.
  const narrowing = useDeferredValue(useMemo(() => ({ live, byRow, names, document }), [live, byRow, names, document]));
  const steps = useMemo(() => waterfallSteps(narrowing), [narrowing]);
  const helps = useHelpsMost(live, address.asOf);
  const helpsRow = helps && rowsOf(document).find((row) => row.pointer === helps.pointer);
  const helpsName = helpsRow ? rowName(helpsRow, sentenceNames(names)) : '';
  const documentNow = useRef(document);
  documentNow.current = document;
  const point = useCallback(
    (pointer: string | null) => setHighlighted(pointer === null ? null : (rowOf(rowsOf(documentNow.current), pointer)?.pointer ?? null)),
    [],
  );

  const building = useMemo<Building>(
    () => ({
      document,
      issues,
      names,
      readOnly,
      asOf: asOf ?? null,
      personId: person.id,
      segmentId: head?.id ?? null,
      edit: readOnly ? noEdit : draft.edit,
    }),
    [document, issues, names, readOnly, asOf, person.id, head?.id, draft.edit],
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
  const refresh = () => void cache.invalidateQueries({ queryKey: ['segments'] });
  const failed = (title: string) => (error: unknown) => void toast.error(title, { description: problemOf(error).message });
  const duplicate = useMutation(
    apiMutation('segments.duplicate', {
      onSuccess: (copy) =>
        toast.success(`Made “${copy.name}”`, { action: { label: 'Open', onClick: () => router.push(`/segments/${copy.id}`) } }),
      onError: failed('Not duplicated'),
      onSettled: refresh,
    }),
  );
  const archive = useMutation(
    apiMutation('segments.archive', {
      onSuccess: (segment) => {
        toast.success(`“${segment.name}” is archived`);
        forgetDraft(draftKey);
        router.push('/segments');
      },
      onError: failed('Not archived'),
      onSettled: refresh,
    }),
  );

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
            duplicate: () => duplicate.mutate({ id: head.id }),
            archive: () => archive.mutate({ id: head.id }),
          }
        }
      />
      {restored && changed && !readOnly && (
        <div className="builder-strip">
          <Notice
            kind="info"
            fixes={
              <LinkButton
                onClick={() => {
                  draft.edit(saved);
                  setRestored(false);
                }}
              >
                Discard them
              </LinkButton>
            }
          >
            {kept?.linked ? 'This draft came with the link. Nothing of it is saved.' : 'These are your unsaved changes from before.'}
          </Notice>
        </div>
      )}
      {address.unreadable.map(({ name, value }) => (
        <div key={name} className="builder-strip">
          <Notice kind="warn" fixes={<LinkButton onClick={() => address.go({ [name]: undefined })}>Take it out of the address</LinkButton>}>
            {name === 'asOf'
              ? `The address asks for the day “${value.slice(0, 40)}”, which is no date such as 2026-11-18. This is for the latest data.`
              : `The address asks for version “${value.slice(0, 40)}”, which is no number of a version. This is the latest.`}
          </Notice>
        </div>
      ))}
      {readOnly && (
        <div className="builder-strip">
          <Notice kind="info">
            Version {shownVersion.version.version} as it was saved by {shownVersion.version.authorName}. It stays as it is.
          </Notice>
          <Button size="sm" onClick={restoreVersion}>
            Restore as a new version
          </Button>
          <Button size="sm" onClick={() => address.go({ version: null })}>
            Back to the draft
          </Button>
        </div>
      )}
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
          since={head !== null && changed && !readOnly && before.data ? { version: head.latestVersion, count: before.data.count } : null}
          steps={steps}
          helps={helps && { name: helpsName, count: helps.without }}
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
            mayAskWhy={person.role === 'administrator'}
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
      <Deferred
        load={loadSave}
        wanted={dialog === 'save'}
        onClose={() => setDialog(null)}
        with={{
          definition: draft.document,
          suggestedName:
            head?.name ??
            suggestedName(
              rowsOf(draft.document).filter((row) => row.path.length === 1),
              sentenceNames(names),
            ),
          segment: head,
          onSaved,
          onClose: () => setDialog(null),
        }}
      />
      <Deferred load={loadKeys} wanted={dialog === 'keys'} onClose={() => setDialog(null)} with={{ onClose: () => setDialog(null) }} />
      {head && (
        <Renaming
          open={dialog === 'rename'}
          segment={head}
          onRenamed={(renamed) => {
            setHead(renamed);
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </BuildingContext>
  );
}

const noEdit = () => {};
const scopeText = (exhibitors: number) => `${exhibitors} exhibitor${exhibitors === 1 ? '' : 's'}`;

/** What came over the wire as JSON is JSON. */
function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null));
}
