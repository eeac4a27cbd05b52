'use client';
import { Button } from '@marquee/ui/button';
import { cn } from '@marquee/ui/lib/cn';
import type { KeyboardEvent, RefObject } from 'react';
import { figure, moment } from '../../../lib/format.ts';
import { Confidence } from './confidence.tsx';
import type { View } from './view.ts';
import { type Code, filmText, keyOf, titleOf } from './words.ts';

const head = 'border-line border-b pr-3 pb-1.5 first:pl-2 text-left font-normal text-ink-3 text-small';

interface Props {
  readonly state: View['state'];
  readonly codes: readonly Code[];
  readonly current: Code | undefined;
  readonly currentRow: RefObject<HTMLButtonElement | null>;
  readonly confident: number;
  readonly busy: boolean;
  readonly onPick: (code: Code) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** What the button of a row does. */
  readonly onAct: (code: Code) => void;
}

/** The codes, one a row, of which one is looked at; the keys work while the focus is in it. */
export function QueueTable({ state, codes, current, currentRow, confident, busy, onPick, onKeyDown, onAct }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full" aria-busy={busy} onKeyDown={onKeyDown}>
        <caption className="sr-only">Film codes</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              Exhibitor’s record
            </th>
            {state !== 'matched' && (
              <th scope="col" className={`${head} whitespace-nowrap text-right!`}>
                Visits waiting
              </th>
            )}
            <th scope="col" className={head}>
              {state === 'open' ? 'Suggested film' : state === 'matched' ? 'Matched to' : 'Rejected'}
            </th>
            {state === 'open' && (
              <th scope="col" className={head}>
                Confidence
              </th>
            )}
            <th scope="col" className={head}>
              <span className="sr-only">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => {
            const isCurrent = code === current;
            const [best] = code.suggestions;
            return (
              <tr
                key={keyOf(code)}
                className={cn(
                  '[&>*:first-child]:pl-2 [&>*]:h-[46px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3',
                  isCurrent ? 'bg-accent-tint' : 'hover:bg-hover',
                )}
              >
                <th scope="row" className="text-left font-normal">
                  <button
                    type="button"
                    ref={isCurrent ? currentRow : undefined}
                    tabIndex={isCurrent ? 0 : -1}
                    aria-current={isCurrent || undefined}
                    data-code={code.filmCode}
                    aria-keyshortcuts="ArrowUp ArrowDown Enter 1 2 3 4 5 R U N"
                    onClick={() => onPick(code)}
                    onFocus={() => onPick(code)}
                    className="block w-full py-1 text-left"
                  >
                    <span className="block break-words font-mono">{titleOf(code)}</span>
                    <span className="block text-ink-3 text-small">
                      {code.exhibitor.name}, {code.filmCode}
                    </span>
                  </button>
                </th>
                {state !== 'matched' && <td className="text-right">{figure(code.visits)}</td>}
                <td>
                  {state === 'open' ? (
                    (best?.film.title ?? <span className="text-ink-2">no film is close</span>)
                  ) : (
                    <>
                      {code.film && <span className="block">{filmText(code.film)}</span>}
                      {code.decision && (
                        <span className="block text-ink-3 text-small">
                          by {code.decision.by}, {moment(code.decision.at)}
                        </span>
                      )}
                    </>
                  )}
                </td>
                {state === 'open' && (
                  <td>{best ? <Confidence value={best.confidence} confident={confident} /> : <span className="text-ink-2">none</span>}</td>
                )}
                <td className="text-right">
                  {(state !== 'open' || best) && (
                    <Button
                      size="sm"
                      aria-label={`${actWords[state]} ${titleOf(code)} of ${code.exhibitor.name}`}
                      onClick={() => onAct(code)}
                    >
                      {actWords[state]}
                    </Button>
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

const actWords: Readonly<Record<View['state'], string>> = { open: 'Match', rejected: 'Bring back', matched: 'Take back' };
