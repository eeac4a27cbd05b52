import { cn } from '@marquee/ui/lib/cn';
import { Status } from '@marquee/ui/status';
import { type HeadCell, TableHead } from '@marquee/ui/table-head';
import { day, figure, moment } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { type CampaignRow, partWords, stateWords } from './words.ts';

const cell = 'h-[42px] pr-3';

/** Campaigns with how they stand. */
export function CampaignTable({ rows, isExhibitor }: { readonly rows: readonly CampaignRow[]; readonly isExhibitor: boolean }) {
  const columns: readonly (string | HeadCell)[] = [
    'Campaign',
    'State',
    { label: 'Film', className: 'max-tablet:hidden' },
    isExhibitor ? { label: 'Your moviegoers', figures: true } : 'Exhibitors',
    { label: isExhibitor ? 'Decide by' : 'Sent on' },
    { label: 'Changed', className: 'max-tablet:hidden' },
  ];
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">Campaigns</caption>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} isExhibitor={isExhibitor} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, isExhibitor }: { readonly row: CampaignRow; readonly isExhibitor: boolean }) {
  const { word, kind } = row.own && row.state === 'submitted' ? partWords[row.own.state] : stateWords[row.state];
  const when = isExhibitor && row.state === 'submitted' ? row.decideBy : row.sendOn;
  return (
    <tr className="border-line-soft border-b hover:bg-hover">
      <th scope="row" className={cn(cell, 'text-left font-normal')}>
        <Link href={`/campaigns/${row.id}`} className="inline-block py-1 font-medium text-accent-ink">
          {row.name}
        </Link>
        {row.news && <span className="ml-2 rounded-[4px] bg-accent-tint px-1.5 py-px text-accent-ink text-small">new</span>}
        <span className="block text-ink-3 text-small">
          {isExhibitor ? row.organisation.name : row.segment ? `${row.segment.name}, version ${row.segment.version}` : 'no segment yet'}
        </span>
      </th>
      <td className={cell}>
        <Status kind={kind}>{word}</Status>
        {row.waitsForMe && <span className="block text-accent-ink text-small">waits for you</span>}
      </td>
      <td className={cn(cell, 'text-ink-2 max-tablet:hidden')}>{row.film?.name ?? '–'}</td>
      {isExhibitor ? (
        <td className={cn(cell, 'text-right')}>{row.own ? figure(row.own.audience) : '–'}</td>
      ) : (
        <td className={cn(cell, 'text-ink-2')}>{row.parts ? partsText(row.parts) : '–'}</td>
      )}
      <td className={cn(cell, 'whitespace-nowrap text-ink-2')}>{when === null ? '–' : day(when)}</td>
      <td className={cn(cell, 'whitespace-nowrap pr-0 text-ink-3 max-tablet:hidden')}>{moment(row.changedAt)}</td>
    </tr>
  );
}

function partsText({ asked, approved, open, refused }: NonNullable<CampaignRow['parts']>): string {
  if (asked === 0) return 'none asked yet';
  const said = [
    [approved, 'approved'],
    [open, 'to decide'],
    [refused, 'not with it'],
  ] as const;
  return `${said.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')} of ${asked}`;
}
