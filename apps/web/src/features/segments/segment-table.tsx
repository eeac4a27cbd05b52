'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { cn } from '@marquee/ui/lib/cn';
import { useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { columns, features } from './columns.tsx';
import type { SegmentRow } from './row.ts';
import { sortKeys, type View } from './view.ts';

const widths: Readonly<Record<string, string>> = {
  name: 'w-auto',
  count: 'w-40 text-right max-tablet:w-28 max-[600px]:w-24',
  version: 'w-20 text-right max-tablet:hidden',
  author: 'w-40 pl-6 max-[600px]:hidden',
  changed: 'w-36 max-[600px]:hidden',
  usedBy: 'w-44 max-tablet:hidden',
  menu: 'w-9 pr-0 text-right overflow-visible text-clip',
};

export interface SegmentTableProps {
  readonly rows: readonly SegmentRow[];
  readonly view: View;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: readonly string[], picked: boolean) => void;
  readonly onSort: (change: Pick<View, 'sort' | 'descending'>) => void;
}

/** The list as a table; the heads sort it. */
export function SegmentTable({ rows, view, picked, onPick, onSort }: SegmentTableProps) {
  const table = useTable({
    features,
    columns,
    data: rows,
    state: { sorting: [{ id: view.sort, desc: view.descending }] },
    getRowId: (row) => row.id,
  });
  const all = rows.length > 0 && rows.every(({ id }) => picked.has(id));
  return (
    <table className="table-fixed">
      <caption className="sr-only">Segments</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {!view.archived && (
              <th scope="col" className="w-8 border-line border-b pr-3 pb-1.5">
                <Checkbox
                  checked={all}
                  onChange={(event) =>
                    onPick(
                      rows.map(({ id }) => id),
                      event.target.checked,
                    )
                  }
                  label={<span className="sr-only">Pick all of the list</span>}
                />
              </th>
            )}
            {group.headers.map((header) => {
              const key = sortKeys.find((known) => known === header.column.id);
              const sorted = key === view.sort;
              const Arrow = view.descending ? ArrowDown : ArrowUp;
              return (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={sorted ? (view.descending ? 'descending' : 'ascending') : undefined}
                  className={cn('border-line border-b pr-3 pb-1.5 font-normal text-ink-3 text-small', widths[header.column.id])}
                >
                  {key === undefined ? (
                    <table.FlexRender header={header} />
                  ) : (
                    <button
                      type="button"
                      onClick={() => onSort({ sort: key, descending: sorted ? !view.descending : key !== 'name' && key !== 'author' })}
                      className={cn(
                        'inline-flex min-h-6 items-center gap-1 whitespace-nowrap hover:text-ink',
                        sorted && 'font-medium text-ink',
                      )}
                    >
                      <table.FlexRender header={header} />
                      {sorted && <Arrow aria-hidden="true" className="size-3" />}
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} className="hover:bg-hover">
            {!view.archived && (
              <td className="border-line-soft border-b pr-3">
                <Checkbox
                  checked={picked.has(row.id)}
                  onChange={(event) => onPick([row.id], event.target.checked)}
                  label={<span className="sr-only">{`Pick ${row.original.name}`}</span>}
                />
              </td>
            )}
            {row.getAllCells().map((cell) => (
              <td key={cell.id} className={cn('h-[38px] truncate border-line-soft border-b pr-3', widths[cell.column.id])}>
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
