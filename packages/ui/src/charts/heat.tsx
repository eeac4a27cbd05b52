import { cn } from '../lib/cn.ts';
import { heatStep } from '../lib/index-band.ts';
import { percent } from '../lib/percent.ts';
import { marked } from '../lib/rough.ts';
import type { ShareCell } from '../lib/share-cell.ts';

export interface HeatLabel {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
}
export interface HeatProps {
  readonly caption: string;
  readonly rows: readonly HeatLabel[];
  readonly columns: readonly HeatLabel[];
  /** Null where there is no such cell. */
  readonly cell: (row: string, column: string) => ShareCell | null;
  /** The totals of the rows and of the columns: a last column and a last row, each with its name. Left out where there are none. */
  readonly totals?: {
    readonly column: string;
    readonly row: string;
    readonly ofRow: (row: string) => ShareCell | null;
    readonly ofColumn: (column: string) => ShareCell | null;
  };
  /** Said at the right of the key. */
  readonly keyNote: string;
}

const steps = {
  '-3': 'bg-(--h-3)',
  '-2': 'bg-(--h-2)',
  '-1': 'bg-(--h-1)',
  '0': 'bg-(--h0)',
  '1': 'bg-(--h1)',
  '2': 'bg-(--h2)',
  '3': 'bg-(--h3)',
} as const;

function HeatCell({ cell, plain = false }: { readonly cell: ShareCell | null; readonly plain?: boolean }) {
  if (cell === null) return <td className="rounded-[3px] text-center text-ink-3">–</td>;
  if (cell.hidden !== null) {
    return (
      <td title={cell.hidden.reason} className="hatched-soft rounded-[3px] text-center">
        <span className="rounded-sm bg-surface px-1 text-ink-2 text-small">{cell.hidden.text}</span>
        <span className="sr-only">: {cell.hidden.reason}</span>
      </td>
    );
  }
  return (
    <td
      data-step={cell.index === null || plain ? undefined : heatStep(cell.index)}
      className={cn(
        'h-[46px] rounded-[3px] text-center leading-4 max-tablet:h-[58px]',
        cell.index !== null && !plain && steps[`${heatStep(cell.index)}`],
      )}
    >
      <b className="block font-semibold">{cell.index === null ? '–' : marked(String(cell.index), cell.rough?.index)}</b>
      <span className="whitespace-nowrap text-ink-2 text-micro">
        {cell.share === null ? '–' : marked(percent(cell.share), cell.rough?.share)}
        <span className="max-tablet:hidden"> · </span>
        <span className="max-tablet:block">{cell.base === null ? '–' : percent(cell.base)}</span>
      </span>
    </td>
  );
}

/** A grid of indexes in seven steps: under 100 grey, over 100 the accent, hidden hatched. */
export function Heat({ caption, rows, columns, cell, totals, keyNote }: HeatProps) {
  return (
    <>
      <table className="table-fixed border-separate border-spacing-0.5">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td className="w-[104px] max-tablet:w-[84px]" />
            {columns.map((column) => (
              <th key={column.key} scope="col" className="pb-0.5 text-center font-normal text-ink-2 text-small">
                {column.label}
              </th>
            ))}
            {totals && (
              <th scope="col" className="pb-0.5 text-center font-normal text-ink-2 text-small">
                {totals.column}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="h-[46px]">
              <th scope="row" className="font-normal leading-4">
                {row.label}
                {row.detail !== undefined && <span className="block text-ink-3 text-micro">{row.detail}</span>}
              </th>
              {columns.map((column) => (
                <HeatCell key={column.key} cell={cell(row.key, column.key)} />
              ))}
              {totals && <HeatCell cell={totals.ofRow(row.key)} plain />}
            </tr>
          ))}
          {totals && (
            <tr className="h-[46px]">
              <th scope="row" className="font-normal">
                {totals.row}
              </th>
              {columns.map((column) => (
                <HeatCell key={column.key} cell={totals.ofColumn(column.key)} plain />
              ))}
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className="mt-2 flex flex-wrap items-center gap-[3px] text-ink-2 text-small">
        {(['-3', '-2', '-1'] as const).map((step) => (
          <span key={step} data-step={step} className={cn('h-2.5 w-[18px] rounded-[2px]', steps[step])} />
        ))}
        <span className="mr-2.5 ml-1">under-represented</span>
        <span className={cn('h-2.5 w-[18px] rounded-[2px] border border-line', steps[0])} />
        <span className="mr-2.5 ml-1">as the base</span>
        {(['1', '2', '3'] as const).map((step) => (
          <span key={step} data-step={step} className={cn('h-2.5 w-[18px] rounded-[2px]', steps[step])} />
        ))}
        <span className="ml-1">over-represented</span>
        <span className="ml-auto text-ink-3">{keyNote}</span>
      </p>
    </>
  );
}
