import { Checkbox } from '@marquee/ui/checkbox';
import { moment } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.tsx';
import { rowParts, rowText } from './row-parts.ts';

export type Letter = Outputs['deadLetters']['page']['letters'][number];

/** One refused row: where it came from, what is wrong, and the row with the fault marked. */
export function LetterItem({
  letter,
  picked,
  onPick,
}: {
  readonly letter: Letter;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
}) {
  const row = letter.bytes === '' ? '' : rowText(letter.bytes);
  return (
    <li className="flex gap-3 border-line-soft border-b py-2.5">
      <span className="w-6 shrink-0">
        {letter.replayable && (
          <Checkbox
            checked={picked}
            onChange={(event) => onPick(event.target.checked)}
            label={<span className="sr-only">{`Pick line ${letter.line} of ${letter.file}`}</span>}
          />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-3">
          <span className="font-mono text-small">{letter.reason}</span>
          <span className="font-medium">{letter.detail}</span>
        </p>
        {row !== '' && (
          <pre
            className="mt-1 overflow-x-auto whitespace-pre-wrap break-all rounded-md bg-sunken px-2 py-1 font-mono text-small"
            dir="auto"
          >
            {rowParts(row, letter.detail).map(({ at, text, fault }) =>
              fault ? (
                <mark key={at} className="rounded-sm bg-bad-tint font-semibold text-bad underline">
                  {text}
                </mark>
              ) : (
                <span key={at}>{text}</span>
              ),
            )}
          </pre>
        )}
        <p className="mt-0.5 text-ink-3 text-small">
          {letter.exhibitor || 'Catalogue'}, {letter.feed}, {letter.file}
          {letter.line > 0 && `, line ${letter.line}`}, refused {moment(letter.at)}
          {!letter.replayable && '. Not a row of a file: have it sent again.'}
        </p>
      </div>
    </li>
  );
}
