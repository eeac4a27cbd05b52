'use client';
import { Button } from '@marquee/ui/button';
import { cn } from '@marquee/ui/lib/cn';
import { Status } from '@marquee/ui/status';
import { type HeadCell, TableHead } from '@marquee/ui/table-head';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { figure, moment } from '../../../lib/format.ts';
import { usePerson } from '../../person/index.ts';
import { type Campaign, channelsText, type Part, partName, partWords } from '../words.ts';
import { AmendDialog } from './amend-dialog.tsx';

const columns: readonly (string | HeadCell)[] = [
  'Exhibitor',
  'Decision',
  'When and why',
  { label: 'Audience', figures: true, title: 'Of the segment, when it was asked; after sending began, as it was taken' },
  { label: 'To send', figures: true },
  { label: 'Control', figures: true },
  { label: 'Sent', figures: true },
  { label: 'Channel', className: 'max-tablet:hidden' },
  { label: 'What to do', unseen: true },
];
const cell = 'h-[38px] pr-3';

/** The exhibitors that are asked: how each decided, and what that came to. */
export function PartTable({ campaign }: { readonly campaign: Campaign }) {
  const [amending, setAmending] = useState<Part | null>(null);
  const isExhibitor = usePerson().organisation.kind === 'exhibitor';
  if (campaign.parts.length === 0) return null;
  return (
    <section aria-labelledby="parts" className="border-line border-t px-(--pad) py-5">
      <h2 id="parts" className="mb-3 font-semibold text-section">
        {isExhibitor ? 'Your part' : 'Exhibitors'}
        {!isExhibitor && <span className="ml-2 font-normal text-body text-ink-2">each decides on its own</span>}
      </h2>
      <div className="overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">Exhibitors that are asked</caption>
          <TableHead columns={columns} />
          <tbody>
            {campaign.parts.map((part) => (
              <Row key={part.key} part={part} onAmend={campaign.may.includes('amend') ? () => setAmending(part) : null} />
            ))}
          </tbody>
        </table>
      </div>
      {!isExhibitor && (
        <p className="mt-3 text-ink-3 text-small">
          Each exhibitor decides whether you see its figures. Figures are shown as they may be: rounded, with noise, and none below 50.
        </p>
      )}
      {amending && <AmendDialog campaign={campaign} part={amending} onClose={() => setAmending(null)} />}
    </section>
  );
}

function Row({ part, onAmend }: { readonly part: Part; readonly onAmend: (() => void) | null }) {
  const { word, kind } = partWords[part.state];
  const { snapshot, audience } = part;
  return (
    <tr className="border-line-soft border-b hover:bg-hover">
      <th scope="row" className={cn(cell, 'text-left font-medium')}>
        {partName(part)}
      </th>
      <td className={cell}>
        <Status kind={kind}>{word}</Status>
      </td>
      <td className={cn(cell, 'text-ink-2')}>{whyText(part)}</td>
      <td className={cn(cell, 'text-right')}>{audience === null ? <NotShared /> : figure(snapshot?.audience ?? audience)}</td>
      <td className={cn(cell, 'text-right')}>{snapshot && figure(snapshot.target)}</td>
      <td className={cn(cell, 'text-right')}>{snapshot && figure(snapshot.control)}</td>
      <td className={cn(cell, 'text-right')}>{snapshot && figure(snapshot.sent)}</td>
      <td className={cn(cell, 'text-ink-2 max-tablet:hidden')}>{part.state === 'too_few' ? '' : channelsText(part.terms.channels)}</td>
      <td className={cn(cell, 'pr-0 text-right')}>
        {onAmend && part.state === 'changes_asked' && (
          <Button size="sm" onClick={onAmend} aria-label={`Look at the change that ${partName(part)} asks for`}>
            Look at the change
          </Button>
        )}
      </td>
    </tr>
  );
}

function whyText({ state, said, decidedAt, decidedBy }: Part): string {
  if (state === 'too_few') return 'not asked';
  const when = decidedAt === null ? '' : `${moment(decidedAt)}, by ${decidedBy}`;
  return said === '' ? when : `${when}${when === '' ? '' : ': '}“${said}”`;
}

function NotShared() {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-3">
      <Lock aria-hidden="true" className="size-3.5" />
      not shared
    </span>
  );
}
