import { cn } from '@marquee/ui/lib/cn';
import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { day, moment } from '../../../lib/format.ts';
import { type Campaign, daysText } from '../words.ts';

interface Step {
  readonly label: string;
  readonly note: string;
  readonly state: 'done' | 'now' | 'later';
}

const places: Readonly<Record<Campaign['state'], number>> = {
  draft: 0,
  submitted: 2,
  scheduled: 3,
  schedule_paused: 3,
  sending: 3,
  sending_paused: 3,
  measuring: 4,
  done: 5,
  cancelled: 5,
};

/** How far a campaign has got, from left to right. */
export function Steps({ campaign }: { readonly campaign: Campaign }) {
  if (campaign.state === 'cancelled') return null;
  const steps = stepsOf(campaign);
  return (
    <ol
      aria-label="Progress"
      className="grid grid-cols-5 border-line border-t px-[calc(var(--pad)-12px)] max-tablet:grid-cols-1 print:grid-cols-5!"
    >
      {steps.map(({ label, note, state }) => (
        <li key={label} aria-current={state === 'now' ? 'step' : undefined} className="flex gap-2 px-3 py-3 max-tablet:py-1.5">
          <Mark state={state} />
          <span>
            <b className={cn('block font-medium', state === 'later' && 'font-normal text-ink-3')}>{label}</b>
            <span className="block text-ink-3 text-small">{note}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state }: Pick<Step, 'state'>) {
  const shared = { 'aria-hidden': true, className: 'mt-0.5 size-4 shrink-0' } as const;
  if (state === 'done') return <CircleCheck {...shared} className={cn(shared.className, 'text-good')} />;
  return state === 'now' ? (
    <CircleDot {...shared} className={cn(shared.className, 'text-warn')} />
  ) : (
    <Circle {...shared} className={cn(shared.className, 'text-ink-3')} />
  );
}

function stepsOf(campaign: Campaign): readonly Step[] {
  const { request, parts, createdAt, submittedAt, sentFrom } = campaign;
  const asked = parts.filter(({ state }) => state !== 'too_few');
  const approved = asked.filter(({ state }) => state === 'approved').length;
  const open = asked.filter(({ state }) => state === 'pending' || state === 'half_approved' || state === 'changes_asked').length;
  const texts = [
    ['Drafted', day(createdAt.slice(0, 10))],
    [
      'Requested',
      submittedAt === null ? 'not yet' : `${moment(submittedAt)}, ${asked.length} ${asked.length === 1 ? 'exhibitor' : 'exhibitors'}`,
    ],
    ['Approved', submittedAt === null ? 'not yet' : `${approved} of ${asked.length}${open > 0 ? `, ${open} to decide` : ''}`],
    ['Sent', sentFrom === null ? (request.sendOn === null ? 'no day yet' : `on ${day(request.sendOn)}`) : moment(sentFrom)],
    ['Measured', `${daysText(request.windowDays)} after sending`],
  ] as const;
  const at = places[campaign.state];
  return texts.map(([label, note], place) => ({ label, note, state: place < at ? 'done' : place === at ? 'now' : 'later' }));
}
