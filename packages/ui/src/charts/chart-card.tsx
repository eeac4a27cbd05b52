'use client';
import { ChartNoAxesColumn, Download, Table2 } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import { IconButton } from '../icon-button.tsx';
import { cn } from '../lib/cn.ts';
import { type CsvValue, download, toCsv, withOrigin } from '../lib/csv.ts';

export interface ChartData {
  readonly columns: readonly string[];
  /** What may be shown, as it goes into the table and the file: numbers as numbers, hidden figures as their text. */
  readonly rows: readonly (readonly CsvValue[])[];
}
export interface ChartCardProps {
  readonly title: string;
  /** The title with its definition; the plain title unless given. */
  readonly heading?: ReactNode;
  /** Beside the title, such as "last 12 months". */
  readonly aside?: string | null;
  readonly data: ChartData;
  /** Without ending. */
  readonly fileName: string;
  readonly notes?: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** What every file of a page says of itself: the beginning of its name, and lines such as ["As of", "2026-11-18"]. */
export interface FileOrigin {
  readonly name: string;
  readonly lines: readonly (readonly [string, string])[];
}
export const FileOriginContext = createContext<FileOrigin>({ name: '', lines: [] });

/** A chart; two icons give its table and its CSV; notes are below it. */
export function ChartCard({ title, heading, aside, data, fileName, notes = [], className, children }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const origin = useContext(FileOriginContext);
  return (
    <section aria-labelledby={id} className={cn('min-w-0 px-(--pad) pt-4 pb-5', className)}>
      <header className="mb-3 flex h-6 items-center gap-2">
        <h3 id={id} className="whitespace-nowrap font-semibold">
          {heading ?? title}
        </h3>
        {aside != null && <span className="truncate text-ink-3 text-small">{aside}</span>}
        <span className="ml-auto flex">
          <IconButton
            size="sm"
            label={asTable ? `${title}: show as chart` : `${title}: show as table`}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartNoAxesColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
          </IconButton>
          <IconButton
            size="sm"
            label={`${title}: download CSV`}
            onClick={() =>
              download(
                `${origin.name === '' ? '' : `${origin.name}_`}${fileName}.csv`,
                withOrigin([...origin.lines, ['Table', title]], toCsv(data.columns, data.rows)),
              )
            }
          >
            <Download aria-hidden="true" />
          </IconButton>
        </span>
      </header>
      {asTable ? <DataTable caption={title} data={data} /> : children}
      {notes.map((note) => (
        <p key={note} className="mt-2 text-ink-3 text-small">
          {note}
        </p>
      ))}
    </section>
  );
}

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number as people read it; shares with their decimals, so that they line up. */
function written(value: number, column: string | undefined): string {
  return /percent/i.test(column ?? '') ? value.toFixed(value !== 0 && Math.abs(value) < 1 ? 2 : 1) : whole.format(value);
}

function DataTable({ caption, data }: { readonly caption: string; readonly data: ChartData }) {
  const numeric = data.columns.map((_, at) => data.rows.some((row) => typeof row[at] === 'number'));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="max-h-96 overflow-auto" tabIndex={0} aria-label={`${caption}, table`}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {data.columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={cn(
                  'sticky top-0 border-line border-b align-bottom bg-surface pr-3 pb-1.5 font-normal text-ink-3 text-small',
                  numeric[at] && 'text-right',
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((value, at) => (
                <td
                  key={data.columns[at]}
                  className={cn('border-line-soft border-b py-1 pr-3', numeric[at] && 'whitespace-nowrap text-right')}
                >
                  {typeof value === 'number' ? written(value, data.columns[at]) : (value ?? '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
