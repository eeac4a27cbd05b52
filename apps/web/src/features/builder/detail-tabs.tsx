'use client';
import type { Issue } from '@marquee/dsl';
import { Deferred } from '@marquee/ui/deferred';
import { IconButton } from '@marquee/ui/icon-button';
import { Tab, TabList, TabPanel, Tabs } from '@marquee/ui/tabs';
import { toast } from '@marquee/ui/toaster';
import { Copy, Lock } from 'lucide-react';
import { useMemo } from 'react';
import { useBuilding } from './builder-context.ts';
import type { Compared } from './compared.ts';
import { formatJson } from './draft/format-json.ts';
import type { LeftOut } from './draft/left-out.ts';
import { parsed } from './draft/parsed.ts';
import type { Draft } from './draft/use-draft.ts';
import type { SavedSegment } from './save/save-dialog.tsx';
import type { LivePreview } from './server/use-preview.ts';
import { JsonTab } from './tabs/json-tab.tsx';
import { SentenceTab, sentenceOf } from './tabs/sentence-tab.tsx';
import { type Address, tabNames } from './use-address.ts';

const loadVersions = () => import('./tabs/versions-tab.tsx');
const loadWhy = () => import('./tabs/why-tab.tsx');

interface DetailTabsProps {
  readonly address: Address;
  readonly draft: Draft;
  readonly live: LivePreview;
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
  readonly segment: SavedSegment | null;
  readonly usedBy: readonly { readonly id: string; readonly name: string }[];
  readonly changed: boolean;
  readonly readOnly: boolean;
  readonly mayAskWhy: boolean;
  readonly onPoint: (pointer: string | null) => void;
}

/** The same definition as a sentence and as JSON, its versions, and why one moviegoer matches. */
export function DetailTabs({
  address,
  draft,
  live,
  issues,
  leftOut,
  segment,
  usedBy,
  changed,
  readOnly,
  mayAskWhy,
  onPoint,
}: DetailTabsProps) {
  const { document, names } = useBuilding();
  const definition = useMemo(() => {
    const read = parsed(document);
    return read.ok ? read.definition : null;
  }, [document]);
  // A version that is only shown has no draft behind its JSON.
  const shown: Draft = readOnly
    ? { ...draft, document, text: formatJson(document), unreadable: false, editText: () => {}, undo: () => {}, redo: () => {} }
    : draft;

  // The tab in front is what is copied: the sentence says what is counted, without the rows that are left out.
  const told = sentenceOf(live.pruned, names);
  async function copy() {
    await navigator.clipboard.writeText(address.tab === 'json' ? shown.text : (told ?? ''));
    toast.success(address.tab === 'json' ? 'JSON copied' : 'Sentence copied');
  }

  return (
    <Tabs value={address.tab} onValueChange={(tab) => address.go({ tab: tabNames.find((name) => name === tab) ?? 'sentence' })}>
      <TabList
        aria-label="Definition"
        end={
          (address.tab === 'sentence' || address.tab === 'json') && (
            <IconButton label="Copy" disabled={address.tab === 'sentence' && told === null} onClick={() => void copy()}>
              <Copy aria-hidden="true" />
            </IconButton>
          )
        }
      >
        <Tab value="sentence">Sentence</Tab>
        <Tab value="json">JSON</Tab>
        <Tab value="versions" {...(segment ? { count: segment.latestVersion } : {})}>
          Versions
        </Tab>
        <Tab value="why" data-tour="why">
          Why{!mayAskWhy && <Lock aria-label="locked" />}
        </Tab>
      </TabList>
      <TabPanel value="sentence">
        <SentenceTab pruned={live.pruned} leftOut={leftOut} onPoint={onPoint} />
      </TabPanel>
      <TabPanel value="json">
        <JsonTab draft={shown} issues={issues} readOnly={readOnly} />
      </TabPanel>
      <TabPanel value="versions">
        <Deferred
          load={loadVersions}
          with={{
            segmentId: segment?.id ?? null,
            latest: segment?.latestVersion ?? 0,
            shown: address.version,
            draftChanged: changed,
            draft: definition,
            usedBy,
            asOf: address.asOf,
            onOpen: (version: number | null) => address.go({ version }),
            compared: address.compared,
            onCompare: (compared: Compared | null) => address.go({ compared }),
          }}
        />
      </TabPanel>
      <TabPanel value="why">
        <Deferred
          load={loadWhy}
          with={{
            allowed: mayAskWhy,
            definition: live.pruned?.definition ?? null,
            countable: live.pruned !== null,
            asOf: address.asOf,
          }}
        />
      </TabPanel>
    </Tabs>
  );
}
