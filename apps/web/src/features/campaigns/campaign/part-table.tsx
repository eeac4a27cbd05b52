'use client';
import { Button } from '@marquee/ui/button';
import { SplitBar } from '@marquee/ui/charts/split-bar';
import { cn } from '@marquee/ui/lib/cn';
import { Status } from '@marquee/ui/status';
import { type HeadCell, TableHead } from '@marquee/ui/table-head';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { day, figure, moment, type ShownOrHidden } from '../../../lib/format.ts';
import { usePerson } from '../../person/index.ts';
import { NewCampaignDialog } from '../new-campaign-dialog.tsx';
import { type Campaign, channelsText, type Part, partName, partWords } from '../words.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { Remind } from './remind.tsx';

const taken: readonly HeadCell[] = [
  { label: 'To send', figures: true, className: 'whitespace-nowrap' },
  { label: 'Control', figures: true },
  { label: 'Sent', figures: true },
];
const columnsOf = (isTaken: boolean): readonly (string | HeadCell)[] => [
  'Exhibitor',
  'Decision',
  { label: 'When and why', className: 'max-tablet:hidden' },
  { label: 'Audience', figures: true, title: 'Of the segment, when it was asked; after sending began, as it was taken' },
  { label: 'To send and control', unseen: true, className: 'max-desk:hidden' },
  ...(isTaken ? taken : []),
  { label: 'Channel', className: 'max-tablet:hidden' },
  { label: 'What to do', unseen: true },
];
const cell = 'h-[38px] pr-3';
const shownOf = (one: ShownOrHidden | null | undefined) => (one?.shown ? one.value : 0);
const missed: ReadonlySet<Part['state']> = new Set(['expired', 'declined', 'changes_asked', 'pending', 'half_approved']);

/** The exhibitors that are asked: how each decided, and what that came to. */
export function PartTable({ campaign }: { readonly campaign: Campaign }) {
  const [amending, setAmending] = useState<Part | null>(null);
  const [asksAgain, setAsksAgain] = useState(false);
  const isExhibitor = usePerson().organisation.kind === 'exhibitor';
  const { parts, totals, may } = campaign;
  if (parts.length === 0) return null;
  const isTaken = parts.some(({ snapshot }) => snapshot !== null);
  const largest = Math.max(1, ...parts.map(({ audience, snapshot }) => shownOf(snapshot?.audience ?? audience)));
  const left = campaign.submittedAt === null || campaign.state === 'submitted' ? [] : parts.filter(({ state }) => missed.has(state));
  return (
    <section aria-labelledby="parts" className="border-line border-t px-(--pad) py-5">
      <h2 id="parts" className="mb-3 font-semibold text-section">
        {isExhibitor ? 'Your part' : 'Exhibitors'}
        {!isExhibitor && <span className="ml-2 font-normal text-body text-ink-2">each decides on its own</span>}
      </h2>
      <div className="overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">Exhibitors that are asked</caption>
          <TableHead columns={columnsOf(isTaken)} />
          <tbody>
            {parts.map((part) => (
              <Row
                key={part.key}
                {...{ campaign, part, largest, isTaken }}
                onAmend={may.includes('amend') && part.state === 'changes_asked' ? () => setAmending(part) : null}
              />
            ))}
            {totals && <TotalRow campaign={campaign} totals={totals} />}
          </tbody>
        </table>
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-ink-3 text-small">
        {isTaken && <Swatch className="bg-c1">to send</Swatch>}
        {isTaken && <Swatch className="hatched">control, never sent</Swatch>}
        {parts.some(isUndecided) && <Swatch className="border border-ink-3 border-dashed">not decided</Swatch>}
        {!isExhibitor && (
          <span>
            Each exhibitor decides whether you see its figures. Figures are shown as they may be: rounded, with noise, and none below 50.
          </span>
        )}
      </p>
      {left.length > 0 && may.includes('copy') && (
        <p className="mt-3 print:hidden">
          <Button size="sm" onClick={() => setAsksAgain(true)}>
            Ask {left.length === 1 ? partName(left[0] as Part) : `the ${left.length} that did not join`} again
          </Button>
          <span className="ml-3 text-ink-2">A second send with a control group of its own; nobody of this one is in it.</span>
        </p>
      )}
      {amending && <AmendDialog campaign={campaign} part={amending} onClose={() => setAmending(null)} />}
      {asksAgain && <NewCampaignDialog copyOf={campaign} parts={left.map(({ key }) => key)} onClose={() => setAsksAgain(false)} />}
    </section>
  );
}

interface RowProps {
  readonly campaign: Campaign;
  readonly part: Part;
  readonly largest: number;
  readonly isTaken: boolean;
  readonly onAmend: (() => void) | null;
}

function Row({ campaign, part, largest, isTaken, onAmend }: RowProps) {
  const { word, kind } = partWords[part.state];
  const { snapshot, audience } = part;
  const percent = (one: ShownOrHidden) => (100 * shownOf(one)) / largest;
  return (
    <tr className="border-line-soft border-b hover:bg-hover">
      <th scope="row" className={cn(cell, 'text-left font-medium')}>
        {partName(part)}
      </th>
      <td className={cell}>
        <Status kind={kind}>{word}</Status>
      </td>
      <td className={cn(cell, 'text-ink-2 max-tablet:hidden')}>{whyText(part, campaign)}</td>
      <td className={cn(cell, 'text-right')}>{audience === null ? <NotShared /> : figure(snapshot?.audience ?? audience)}</td>
      <td className={cn(cell, 'w-36 max-desk:hidden')}>
        {snapshot ? (
          <SplitBar taken={percent(snapshot.target)} held={percent(snapshot.control)} />
        ) : (
          audience?.shown && isUndecided(part) && <SplitBar taken={percent(audience)} held={0} open />
        )}
      </td>
      {isTaken &&
        (['target', 'control', 'sent'] as const).map((group) => (
          <td key={group} className={cn(cell, 'text-right')}>
            {snapshot && (group === 'sent' && isGoing(campaign, snapshot) ? <BeingSent /> : figure(snapshot[group]))}
          </td>
        ))}
      <td className={cn(cell, 'whitespace-nowrap text-ink-2 max-tablet:hidden')}>
        {part.state === 'too_few' ? '' : channelsText(part.terms.channels)}
      </td>
      <td className={cn(cell, 'pr-0 text-right')}>
        {onAmend && (
          <Button size="sm" onClick={onAmend} aria-label={`Look at the change that ${partName(part)} asks for`}>
            Look at the change
          </Button>
        )}
        <Remind campaign={campaign} part={part} />
      </td>
    </tr>
  );
}

/** How many are sent is known once it is over: until then the sending says how far it is. */
function isGoing(
  { state }: Pick<Campaign, 'state'>,
  { sent, target }: { readonly sent: ShownOrHidden; readonly target: ShownOrHidden },
): boolean {
  return (state === 'sending' || state === 'sending_paused') && figure(sent) !== figure(target);
}

function BeingSent() {
  return <span className="whitespace-nowrap text-ink-2">being sent</span>;
}

function TotalRow({ campaign, totals }: { readonly campaign: Campaign; readonly totals: NonNullable<Campaign['totals']> }) {
  const asked = campaign.parts.filter(({ state }) => state !== 'too_few').length;
  const approved = campaign.parts.filter(({ state }) => state === 'approved').length;
  const figures = [totals.audience, null, totals.target, totals.control, totals.sent] as const;
  return (
    <tr className="font-semibold">
      <th scope="row" className={cn(cell, 'text-left')}>
        All that approved
      </th>
      <td className={cn(cell, 'font-normal text-ink-2')}>
        {approved} of {asked} asked
      </td>
      <td className="max-tablet:hidden" />
      {figures.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is where it is
        <td key={at} className={cn(cell, 'text-right', one === null && 'max-desk:hidden')}>
          {one && (one === totals.sent && isGoing(campaign, totals) ? <BeingSent /> : figure(one))}
        </td>
      ))}
      <td className="max-tablet:hidden" />
      <td />
    </tr>
  );
}

function isUndecided({ state }: Part): boolean {
  return state === 'pending' || state === 'half_approved' || state === 'changes_asked';
}

function whyText({ state, said, decidedAt, decidedBy }: Part, { request: { decideBy } }: Campaign): string {
  if (state === 'too_few') return 'not asked';
  if (state === 'pending' && decideBy !== null) return `until the end of ${day(decideBy)}`;
  const when = decidedAt === null ? '' : `${moment(decidedAt)}, by ${decidedBy}`;
  return said === '' ? when : `${when}${when === '' ? '' : ': '}“${said}”`;
}

function Swatch({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className={cn('graphic inline-block h-2.5 w-5 rounded-[1px]', className)} />
      {children}
    </span>
  );
}

function NotShared() {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-3">
      <Lock aria-hidden="true" className="size-3.5" />
      not shared
    </span>
  );
}
