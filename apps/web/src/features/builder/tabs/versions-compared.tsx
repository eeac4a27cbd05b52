'use client';
import { type Definition, parse } from '@marquee/dsl';
import { Dialog, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { Select } from '@marquee/ui/select';
import { ArrowLeftRight } from 'lucide-react';
import { moment } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.tsx';
import type { Compared } from '../compared.ts';
import { compareRows } from '../draft/compare-rows.ts';
import { type Names, sentenceNames } from '../server/use-names.ts';
import { RowChanges } from './row-changes.tsx';
import { type Side, VersionDifference } from './version-difference.tsx';

type Version = Outputs['segments']['versions']['versions'][number];

export interface VersionsComparedProps {
  readonly segmentId: string;
  readonly versions: readonly Version[];
  /** The unsaved draft, if there is one; null while it cannot be read. */
  readonly draft: { readonly definition: Definition | null } | null;
  readonly compared: Compared;
  readonly names: Names;
  readonly asOf: string | undefined;
  readonly onCompare: (compared: Compared) => void;
  readonly onClose: () => void;
}

/** Two versions side by side: which rows came, went and changed, and whom the later one gained, lost and kept. */
export default function VersionsCompared(props: VersionsComparedProps) {
  const { segmentId, versions, draft, compared, names, asOf, onCompare, onClose } = props;
  const { from, to } = compared;
  const options = [
    ...(draft === null ? [] : [{ value: 'draft', label: 'Draft, not saved' }]),
    ...versions.map((version) => ({ value: String(version.version), label: labelOf(version) })),
  ];
  const read = (value: string) => (value === 'draft' ? value : Number(value));
  const [before, after] = [definitionOf(props, from), definitionOf(props, to)];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Versions compared" className="w-[min(640px,calc(100vw-32px))]">
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <SidePicker label="From" value={String(from)} options={options} onValue={(value) => onCompare({ from: read(value), to })} />
          <button
            type="button"
            aria-label="The other way round"
            data-tooltip="The other way round"
            className="grid size-[30px] place-items-center rounded-md text-ink-2 hover:bg-hover"
            onClick={() => onCompare({ from: to, to: from })}
          >
            <ArrowLeftRight aria-hidden="true" className="size-4" />
          </button>
          <SidePicker label="To" value={String(to)} options={options} onValue={(value) => onCompare({ from, to: read(value) })} />
        </div>
        {before === null || after === null ? (
          <Notice kind="info" className="mt-4">
            {before === null ? whyNot(props, from) : whyNot(props, to)}
          </Notice>
        ) : (
          <div aria-live="polite">
            <section aria-label="In numbers" className="mt-4">
              <h3 className="mb-1 font-medium">In numbers</h3>
              <p>
                <VersionDifference segmentId={segmentId} of={sideOf(to, after)} against={sideOf(from, before)} asOf={asOf} />
              </p>
            </section>
            <section aria-label="In words" className="mt-4">
              <h3 className="mb-1 font-medium">In words</h3>
              <RowChanges changes={compareRows(before, after, sentenceNames(names))} />
            </section>
          </div>
        )}
      </DialogContent>
    </Dialog>
  );
}

function labelOf({ version, note, createdAt }: Version): string {
  const said = note.length > 40 ? `${note.slice(0, 40)}…` : note;
  return [`Version ${version}`, said === '' ? moment(createdAt) : said].join(': ');
}

function definitionOf({ versions, draft }: VersionsComparedProps, side: Compared['from']): Definition | null {
  if (side === 'draft') return draft?.definition ?? null;
  const parsed = parse(versions.find(({ version }) => version === side)?.definition);
  return parsed.ok ? parsed.definition : null;
}

function whyNot({ versions, draft }: VersionsComparedProps, side: Compared['from']): string {
  if (side === 'draft')
    return draft === null ? 'There is no draft: everything is saved.' : 'The draft is not finished: it cannot be compared as it stands.';
  const there = versions.some(({ version }) => version === side);
  return there ? `Version ${side} cannot be read by this version of Marquee.` : `There is no version ${side}. Choose another.`;
}

function sideOf(side: Compared['from'], definition: Definition): Side {
  return side === 'draft' ? { definition } : { version: side };
}

interface SidePickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
}

function SidePicker({ label, value, options, onValue }: SidePickerProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select is inside.
    <label className="grid min-w-0 flex-1 basis-48 gap-1 text-ink-2">
      {label}
      <Select value={value} options={options} onValueChange={onValue} className="w-full text-ink [&>select]:w-full" />
    </label>
  );
}
