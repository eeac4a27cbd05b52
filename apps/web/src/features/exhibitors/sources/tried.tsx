import { EmptyState } from '@marquee/ui/empty-state';
import { Notice } from '@marquee/ui/notice';
import { RowsTable } from '../layout/rows-table.tsx';
import type { Tried } from './draft.ts';

/** The first rows that a source would read, feed by feed, and what it would not read. */
export function TriedSource({ tried: { feeds, notRead } }: { readonly tried: Tried }) {
  return (
    <section aria-labelledby="tried" className="grid grid-cols-[minmax(0,1fr)] gap-4 border-line border-t pt-5">
      <h2 id="tried" className="font-semibold text-section">
        What would be read
        <span className="ml-2 font-normal text-body text-ink-2">the first 20 rows of each feed; nothing of it is kept</span>
      </h2>
      {feeds.length === 0 && (
        <EmptyState title="No file of a feed lies in this folder">
          Put files there whose names begin with members or transactions.
        </EmptyState>
      )}
      {feeds.map(({ feed, file, columns, rows, fault }) => (
        <div key={feed} className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <h3 className="font-medium">
            {feed === 'members' ? 'Members' : 'Transactions'}
            {file !== null && <span className="ml-2 font-mono font-normal text-ink-2 text-small">{file}</span>}
          </h3>
          {fault !== null ? (
            <Notice kind="bad">{fault}</Notice>
          ) : (
            <RowsTable
              label={`Rows of ${feed} as they would be read`}
              trial={{
                columns: columns.map((name) => ({ name })),
                rows: rows.map((row, i) => ({ ...row, line: i + 1 })),
                read: rows.length,
                refused: rows.filter(({ refused }) => refused !== null).length,
              }}
            />
          )}
        </div>
      ))}
      {notRead.length > 0 && (
        <div>
          <h3 className="font-medium">Not read</h3>
          <ul>
            {notRead.map(({ name, why }) => (
              <li key={name} className="text-ink-2">
                <span className="font-mono text-small">{name}</span>: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
