import type { ReactNode } from 'react';
import { marked } from '../lib/rough.ts';
import { IndexMark } from './index-mark.tsx';

export interface StripFigure {
  readonly key: string;
  readonly label: ReactNode;
  /** Already written out with its unit; null where it may not be shown. */
  readonly value: string | null;
  readonly base: string | null;
  /** What else is said below the value, such as what part it is of something. */
  readonly note?: string | null;
  readonly index: number | null;
  /** The noise of the value or of the index may be more than a tenth. */
  readonly rough?: boolean;
}

/** A line of up to six figures, each with its base and index. */
export function Strip({ figures, hiddenText }: { readonly figures: readonly StripFigure[]; readonly hiddenText: string }) {
  return (
    <dl className="grid grid-cols-6 border-line border-t max-tablet:grid-cols-3">
      {figures.map((figure) => (
        <div
          key={figure.key}
          className="border-line-soft border-l py-3 pr-4 pl-(--pad) first:border-l-0 max-desk:pr-2 max-desk:pl-3 max-desk:first:pl-(--pad) max-tablet:[&:nth-child(4)]:border-l-0 max-tablet:[&:nth-child(4)]:pl-(--pad) max-tablet:[&:nth-child(n+4)]:border-t"
        >
          <dt className="text-ink-2 text-small">{figure.label}</dt>
          <dd className="mt-0.5">
            <b className="block font-semibold text-fig tracking-[-0.025em]">
              {figure.value === null ? <span className="font-normal text-ink-3">{hiddenText}</span> : marked(figure.value, figure.rough)}
            </b>
            <span className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-small">
              {figure.note != null && figure.value !== null && <span>{figure.note}</span>}
              {figure.base !== null && <span>base {figure.base}</span>}
              {figure.index !== null && <IndexMark index={figure.index} rough={figure.rough} />}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
