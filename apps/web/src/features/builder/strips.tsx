'use client';
import { Button } from '@marquee/ui/button';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { day } from '../../lib/format.ts';
import type { Opened } from './opened.ts';
import type { Address } from './use-address.ts';

interface StripsProps {
  readonly address: Address;
  /** Days near to the one that the address asks for, where that one cannot be asked for. */
  readonly nearestAsOf: readonly string[];
  /** Changes from before that are in the draft again; null where there are none. */
  readonly restored: { readonly linked: boolean; readonly onDiscard: () => void } | null;
  /** The version that is shown in place of the draft. */
  readonly shownVersion: Opened | null;
  readonly onRestoreVersion: () => void;
}

const unreadable = {
  asOf: (said: string) => `The address asks for the day “${said}”, which is no date such as 2026-11-18. This is for the latest data.`,
  version: (said: string) => `The address asks for version “${said}”, which is no number of a version. This is the latest.`,
  compared: (said: string) => `The address asks to compare “${said}”, which is no two versions such as 1..3.`,
} as const;

/** What is to be known before anything else: where the draft is from, what of the address was not understood, which version is shown. */
export function Strips({ address, nearestAsOf, restored, shownVersion, onRestoreVersion }: StripsProps) {
  return (
    <>
      {restored !== null && (
        <div className="builder-strip">
          <Notice
            kind="info"
            fixes={<LinkButton onClick={restored.onDiscard}>{restored.linked ? 'Discard it' : 'Discard them'}</LinkButton>}
          >
            {restored.linked ? 'This draft came with the link. Nothing of it is saved.' : 'These are your unsaved changes from before.'}
          </Notice>
        </div>
      )}
      {address.unreadable.map(({ name, value }) => (
        <div key={name} className="builder-strip">
          <Notice kind="warn" fixes={<LinkButton onClick={() => address.go({ [name]: undefined })}>Take it out of the address</LinkButton>}>
            {unreadable[name](value.slice(0, 40))}
          </Notice>
        </div>
      ))}
      {nearestAsOf.length > 0 && (
        <div className="builder-strip">
          <Notice
            kind="warn"
            fixes={nearestAsOf.map((iso) => (
              <LinkButton key={iso} onClick={() => address.go({ asOf: iso })}>
                Count for {day(iso)}
              </LinkButton>
            ))}
          >
            The address asks for {day(address.asOf ?? '')}. Your figures are of the data’s own day or a Thursday before it.
          </Notice>
        </div>
      )}
      {shownVersion !== null && (
        <div className="builder-strip">
          <Notice kind="info">
            Version {shownVersion.version.version} as it was saved by {shownVersion.version.authorName}. It stays as it is.
          </Notice>
          <Button size="sm" onClick={onRestoreVersion}>
            Restore as a new version
          </Button>
          <Button size="sm" onClick={() => address.go({ version: null })}>
            Back to the draft
          </Button>
        </div>
      )}
    </>
  );
}
