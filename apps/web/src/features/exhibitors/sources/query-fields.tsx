'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { TextArea } from '@marquee/ui/text-area';
import { type Feed, faultOfColumns, type QueryDraft } from './draft.ts';

interface Props {
  readonly feed: Feed;
  readonly draft: QueryDraft;
  /** The columns of the feed. */
  readonly columns: readonly string[];
  readonly fault: (path: string) => string | undefined;
  readonly onChange: (draft: QueryDraft) => void;
}

/** How the rows of one feed are read from a database. */
export function QueryFields({ feed, draft, columns, fault, onChange }: Props) {
  const at = `/of/${feed}`;
  const set = (changes: Partial<QueryDraft>) => onChange({ ...draft, ...changes });
  return (
    <fieldset className="grid min-w-0 content-start gap-3 rounded-md border border-line p-4">
      <legend className="px-1 font-medium">{feed === 'members' ? 'Members' : 'Transactions'}</legend>
      <Checkbox label={`Read ${feed} from this database`} checked={draft.read} onChange={(event) => set({ read: event.target.checked })} />
      {draft.read && (
        <>
          <Field
            label={`Query of ${feed}`}
            hint="A SELECT with the columns of the feed, in any order, without ORDER BY or LIMIT."
            error={fault(`${at}/query`)}
          >
            {(control) => (
              <TextArea
                {...control}
                rows={6}
                className="font-mono text-small"
                spellCheck={false}
                maxLength={20_000}
                value={draft.query}
                onChange={(event) => set({ query: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={`Columns of ${feed} that it calls otherwise`}
            hint={`One a line, such as ${columns[0]} = id. The feed has ${columns.join(', ')}.`}
            error={faultOfColumns(draft.columns) ?? fault(`${at}/columns`)}
          >
            {(control) => (
              <TextArea
                {...control}
                rows={4}
                className="font-mono text-small"
                spellCheck={false}
                value={draft.columns}
                onChange={(event) => set({ columns: event.target.value })}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 items-start gap-4">
            <Field
              label={`Watermark of ${feed}`}
              hint="The query’s column that grows with every change of a row; it needs an index."
              error={fault(`${at}/watermark`)}
            >
              {(control) => (
                <Input
                  {...control}
                  spellCheck={false}
                  autoComplete="off"
                  maxLength={191}
                  value={draft.watermark}
                  onChange={(event) => set({ watermark: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={`Overlap of ${feed}`}
              hint="How far before its last end a reading begins, in seconds: longer than their slowest transaction."
              error={fault(`${at}/overlap`)}
            >
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  min={0}
                  value={draft.overlap}
                  onChange={(event) => set({ overlap: event.target.value })}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </fieldset>
  );
}
