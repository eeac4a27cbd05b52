'use client';
import { CircleAlert } from 'lucide-react';
import { Fragment } from 'react';
import { number } from '../../../lib/format.ts';
import type { Trial } from './layout.ts';

interface Props {
  readonly trial: Pick<Trial, 'rows' | 'read' | 'refused'> & { readonly columns: readonly { readonly name: string }[] };
  /** What the table is called. */
  readonly label?: string;
}

/** The first rows of a file as the feed would have them; of a refused one why. Columns that are empty in all of them are left out. */
export function RowsTable({ trial, label = 'Rows as they would be read' }: Props) {
  const filled = trial.columns.map((_, i) => trial.rows.some(({ cells }) => (cells[i] ?? '') !== ''));
  const shown = trial.columns.map((column, i) => ({ ...column, i })).filter(({ i }) => filled[i]);
  return (
    <div className="min-w-0">
      <p role="status" className="mb-2">
        {trial.read === 0
          ? 'No row to look at.'
          : `${number(trial.read - trial.refused)} of ${number(trial.read)} rows are read, ${number(trial.refused)} refused.`}
        {trial.read > trial.rows.length && <span className="ml-1 text-ink-2">The first {number(trial.rows.length)} are shown.</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={`${label}, sideways`}>
        <table className="text-left text-small" aria-label={label}>
          <thead className="text-ink-2">
            <tr>
              <th scope="col" className="py-1 pr-3 font-medium">
                Line
              </th>
              {shown.map(({ name }) => (
                <th key={name} scope="col" className="whitespace-nowrap py-1 pr-3 font-medium font-mono">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trial.rows.map(({ line, cells, refused }) => (
              <Fragment key={line}>
                <tr className="border-line border-t align-top">
                  <th scope="row" className="py-1 pr-3 font-normal text-ink-2 tabular-nums">
                    {line}
                  </th>
                  {refused !== null && cells.slice(1).every((cell) => cell === '') ? (
                    <td colSpan={shown.length} className="whitespace-pre py-1 font-mono">
                      {cells[0]}
                    </td>
                  ) : (
                    shown.map(({ name, i }) => (
                      <td key={name} className="whitespace-nowrap py-1 pr-3">
                        {cells[i]}
                      </td>
                    ))
                  )}
                </tr>
                {refused && (
                  <tr>
                    <td />
                    <td colSpan={shown.length} className="pb-1 text-bad">
                      <CircleAlert aria-hidden="true" className="mr-1 inline size-3 align-[-1px]" />
                      <span className="font-mono">{refused.reason}</span>: {refused.detail}
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
