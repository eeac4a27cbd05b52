'use client';
import { Pill } from '@marquee/ui/pill';
import { Tooltip } from '@marquee/ui/tooltip';
import { createColumnHelper, createSortedRowModel, rowSortingFeature, sortFns, tableFeatures } from '@tanstack/react-table';
import { Lock, type LucideIcon, Pin } from 'lucide-react';
import { day, figure, moment } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { HistoryLine } from './history-line.tsx';
import type { SegmentRow } from './row.ts';
import { SegmentMenu } from './segment-menu.tsx';

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
const helper = createColumnHelper<typeof features, SegmentRow>();

/** Tags that a row has room for. */
const mostTags = 3;

/** The name leads to the segment; what it says is there on hover and on focus, and stands below it where nothing hovers. */
function Name({ segment }: { readonly segment: SegmentRow }) {
  const { id, name, sentence, tags, pinned, visibility } = segment;
  const link = (
    <Link href={`/segments/${id}`} className="min-w-24 truncate font-medium text-ink max-[600px]:whitespace-normal max-[600px]:py-1.5">
      {name}
    </Link>
  );
  const line = (
    <span className="flex min-w-0 items-center gap-2">
      {sentence === null ? link : <Tooltip content={sentence}>{link}</Tooltip>}
      {pinned && <Mark of={Pin} says="Pinned" />}
      {visibility === 'private' && <Mark of={Lock} says="Private to you" />}
      {tags.slice(0, mostTags).map((tag) => (
        <Pill key={tag} className="shrink-0 max-tablet:hidden">
          {tag}
        </Pill>
      ))}
      {tags.length > mostTags && (
        <span title={tags.slice(mostTags).join(', ')} className="shrink-0 text-ink-3 text-small max-tablet:hidden">
          {tags.length - mostTags} more
        </span>
      )}
    </span>
  );
  if (sentence === null) return line;
  return (
    <>
      {line}
      <span className="hidden whitespace-normal text-ink-3 text-small [@media(hover:none)]:line-clamp-2 [@media(hover:none)]:mb-1.5">
        {sentence}
      </span>
    </>
  );
}

/** What is so of a segment, as a sign with its word. */
function Mark({ of: Icon, says }: { readonly of: LucideIcon; readonly says: string }) {
  return (
    <span title={says} className="shrink-0 text-ink-3">
      <Icon aria-hidden="true" className="size-3.5" />
      <span className="sr-only">{says}</span>
    </span>
  );
}

function LastCount({ last }: { readonly last: SegmentRow['lastCount'] }) {
  if (last === null) return <span className="text-ink-3">not counted</span>;
  return (
    <Tooltip content={`Moviegoers as of ${day(last.asOf)}, counted ${moment(last.at)}`}>
      <button type="button" data-term="" className="cursor-help">
        {figure(last.count)}
      </button>
    </Tooltip>
  );
}

function UsedBy({ usedBy }: { readonly usedBy: SegmentRow['usedBy'] }) {
  if (usedBy.count === 0) return <span className="text-ink-3">–</span>;
  return (
    <Tooltip content={usedBy.names.join(', ')}>
      <button type="button" data-term="" className="max-w-full cursor-help truncate align-bottom">
        {usedBy.count === 1 ? usedBy.names[0] : `${usedBy.count} segments`}
      </button>
    </Tooltip>
  );
}

/** The columns of the list, in order. A hidden count sorts below every shown one. */
export const columns = helper.columns([
  helper.accessor('name', {
    id: 'name',
    header: 'Name',
    sortFn: 'text',
    cell: ({ row }) => <Name segment={row.original} />,
  }),
  helper.accessor((segment) => (segment.lastCount === null ? -2 : segment.lastCount.count.shown ? segment.lastCount.count.value : -1), {
    id: 'count',
    header: 'Last count',
    sortFn: 'basic',
    cell: ({ row }) => (
      <span className="inline-flex items-center justify-end gap-2">
        <HistoryLine history={row.original.history} />
        <LastCount last={row.original.lastCount} />
      </span>
    ),
  }),
  helper.accessor('latestVersion', { id: 'version', header: 'Version', sortFn: 'basic' }),
  helper.accessor('author', {
    id: 'author',
    header: 'Changed by',
    sortFn: 'text',
    cell: ({ row }) => <span className="text-ink-2">{row.original.author}</span>,
  }),
  helper.accessor('changedAt', {
    id: 'changed',
    header: 'Changed',
    sortFn: 'basic',
    cell: ({ row }) => (
      <time dateTime={row.original.changedAt} title={row.original.changedAt} className="text-ink-2">
        {moment(row.original.changedAt)}
      </time>
    ),
  }),
  helper.accessor((segment) => segment.usedBy.count, {
    id: 'usedBy',
    header: 'Used in',
    sortFn: 'basic',
    cell: ({ row }) => <UsedBy usedBy={row.original.usedBy} />,
  }),
  helper.display({
    id: 'menu',
    header: () => <span className="sr-only">More</span>,
    cell: ({ row }) => <SegmentMenu segment={row.original} />,
  }),
]);
