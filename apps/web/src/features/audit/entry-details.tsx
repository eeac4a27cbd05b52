import { describe, parse } from '@marquee/dsl';
import { figure } from '../../lib/format.ts';
import { changesOf, type Line } from './words.ts';

/** All that is kept of an entry: what was before and after, what was asked, and the ids to find it by elsewhere. */
export function EntryDetails({ entry }: { readonly entry: Line }) {
  const changes = changesOf(entry);
  const { at, action, actor, organisation, subject, count, figures, scope, asOf, definition, address, requestId } = entry;
  const { sequence, hash } = entry;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['When', at],
    ['Action', action],
    ['Who', actor.id],
    ['Organisation', organisation?.id],
    ['Subject', subject?.id],
    ['From', address],
    ['Request', requestId],
    ['Number', sequence === null ? 'in no chain' : String(sequence)],
    ['Hash', hash],
    ['Scope', scope],
    ['As of', asOf],
    ['Counted', count && figure(count)],
    ['Figures told', figures === null ? null : String(figures)],
  ];
  return (
    <div className="grid gap-3">
      {changes.length > 0 && (
        <table className="w-auto">
          <caption className="sr-only">What was changed</caption>
          <thead>
            <tr className="text-ink-3 text-small [&>th]:pr-6 [&>th]:font-normal">
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, before, after }) => (
              <tr key={what} className="[&>*]:py-0.5 [&>*]:pr-6 [&>*]:align-top">
                <th scope="row" className="text-left font-normal text-ink-2">
                  {what}
                </th>
                <td className="break-words text-ink-2">{before ?? '–'}</td>
                <td className="break-words font-medium">{after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {definition !== null && <Asked definition={definition} />}
      <dl className="flex flex-wrap gap-x-6 gap-y-1.5">
        {facts.map(([name, value]) =>
          value === null || value === undefined ? null : (
            <div key={name} className="min-w-0">
              <dt className="text-ink-3 text-small">{name}</dt>
              <dd className="break-all font-mono text-small">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

/** What was asked, as a sentence where it can be read, and as it is kept. */
function Asked({ definition }: { readonly definition: string }) {
  const says = sentenceOf(definition);
  return (
    <div>
      {says !== null && <p>{says}</p>}
      <pre className="mt-1 max-h-40 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken px-2 py-1 font-mono text-small">
        {definition}
      </pre>
    </div>
  );
}

function sentenceOf(definition: string): string | null {
  try {
    const parsed = parse(JSON.parse(definition));
    return parsed.ok ? describe(parsed.definition) : null;
  } catch {
    return null;
  }
}
