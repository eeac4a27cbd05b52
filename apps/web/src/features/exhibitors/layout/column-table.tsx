'use client';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { type Layout, type Trial, withColumn, withFixed, withWords, wordsText } from './layout.ts';

interface ColumnTableProps {
  readonly trial: Pick<Trial, 'columns' | 'header'>;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

/** Columns whose values are words of the feed. */
const worded: ReadonlySet<string> = new Set(['status', 'gender', 'format', 'channel']);

/** For each column of the feed the file's column, what stands where that is empty, and the file's words for the feed's. */
export function ColumnTable({ trial, layout, onChange }: ColumnTableProps) {
  const theirs = [{ value: '', label: 'nothing' }, ...trial.header.map((name) => ({ value: name, label: name }))];
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[640px] text-left" aria-label="Columns">
        <thead className="text-ink-2 text-small">
          <tr>
            {['The feed’s column', 'is taken from', 'where that is empty', 'words'].map((head) => (
              <th key={head} scope="col" className="py-1 pr-3 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trial.columns.map(({ name, required }) => {
            const from = layout.columns[name] ?? '';
            // A column that the sample does not have stays to be seen.
            const options =
              from === '' || trial.header.includes(from) ? theirs : [...theirs, { value: from, label: `${from} (not in this file)` }];
            const lacks = required && from === '' && (layout.fixed[name] ?? '') === '';
            return (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="py-1 pr-3 font-medium">
                  <span className="font-mono text-small">{name}</span>
                  {required && (
                    <span className={`ml-2 text-small ${lacks ? 'text-bad' : 'text-ink-2'}`}>{lacks ? 'missing' : 'required'}</span>
                  )}
                </th>
                <td className="py-1 pr-3">
                  {name === 'ticket_lines' && layout.tickets !== null ? (
                    <span className="text-ink-2">the columns of tickets above</span>
                  ) : (
                    <Select
                      aria-label={`${name} is taken from`}
                      className="w-full"
                      value={from}
                      options={options}
                      onValueChange={(value) => onChange(withColumn(layout, name, value))}
                    />
                  )}
                </td>
                <td className="py-1 pr-3">
                  <Input
                    aria-label={`${name} where that is empty`}
                    className="w-full"
                    value={layout.fixed[name] ?? ''}
                    maxLength={200}
                    autoComplete="off"
                    onChange={(event) => onChange(withFixed(layout, name, event.target.value))}
                  />
                </td>
                <td className="py-1">
                  {worded.has(name) && (
                    <Input
                      key={from}
                      aria-label={`words of ${name}`}
                      className="w-full min-w-[180px]"
                      placeholder="theirs = the feed’s, …"
                      defaultValue={wordsText(layout.words[name])}
                      autoComplete="off"
                      onBlur={(event) => onChange(withWords(layout, name, event.target.value))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
