import { cn } from './lib/cn.ts';

export interface HeadCell {
  readonly label: string;
  /** Over figures, which stand at the right. */
  readonly figures?: boolean;
  /** Only read aloud, as over buttons. */
  readonly unseen?: boolean;
  /** What it means, on hover. */
  readonly title?: string;
  readonly className?: string;
}

/** The names of a table's columns; the last has no room behind it. */
export function TableHead({ columns }: { readonly columns: readonly (string | HeadCell)[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const { label, figures, unseen, title, className }: HeadCell = typeof column === 'string' ? { label: column } : column;
          return (
            <th
              key={label}
              scope="col"
              title={title}
              className={cn(
                'border-line border-b pr-3 pb-1.5 font-normal text-ink-3 text-small last:pr-0',
                figures ? 'text-right' : 'text-left',
                className,
              )}
            >
              {unseen ? <span className="sr-only">{label}</span> : label}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
