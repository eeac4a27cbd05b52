import type { ReactNode } from 'react';
import { percent } from '../lib/percent.ts';
import { marked } from '../lib/rough.ts';
import type { ShareCell } from '../lib/share-cell.ts';
import { HiddenFigure } from './hidden-figure.tsx';
import { IndexMark } from './index-mark.tsx';
import { scaleEnd } from './scale.ts';
import { ShareBar } from './share-bar.tsx';

export interface ShareBarsProps {
  readonly caption: string;
  /** What the rows are, for readers. */
  readonly dimension: string;
  readonly cells: readonly ShareCell[];
  /** Definitions of the columns, on hover of their names. */
  readonly heads?: { readonly share: ReactNode; readonly base: ReactNode; readonly index: ReactNode };
}

const heading = 'pb-1 text-right text-micro font-normal text-ink-3';

/** A list of shares: bar from zero, the base as a tick, share, base and index. */
export function ShareBars({ caption, dimension, cells, heads = { share: 'Share', base: 'Base', index: 'Index' } }: ShareBarsProps) {
  const max = scaleEnd(cells.flatMap((cell) => [cell.share, cell.base]));
  return (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={heading}>
            <span className="sr-only">{dimension}</span>
          </th>
          <td />
          <th scope="col" className={`${heading} pl-2.5`}>
            {heads.share}
          </th>
          <th scope="col" className={`${heading} pl-2.5`}>
            {heads.base}
          </th>
          <th scope="col" className={`${heading} pl-2.5`}>
            {heads.index}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.key} className="h-[26px]">
            <th scope="row" className="w-px max-w-56 truncate whitespace-nowrap pr-2.5 font-normal" title={cell.label}>
              {cell.href === undefined ? cell.label : <a href={cell.href}>{cell.label}</a>}
              {cell.detail !== undefined && <span className="text-ink-3 text-small"> {cell.detail}</span>}
            </th>
            <td className="w-1/2 pr-1">
              <ShareBar share={cell.share} base={cell.base} max={max} />
            </td>
            <td className="w-px whitespace-nowrap pl-2.5 text-right">
              {cell.hidden !== null ? (
                <HiddenFigure hidden={cell.hidden} />
              ) : cell.share === null ? (
                '–'
              ) : (
                marked(percent(cell.share), cell.rough?.share)
              )}
            </td>
            <td className="w-px whitespace-nowrap pl-2.5 text-right text-ink-3">{cell.base === null ? '–' : percent(cell.base)}</td>
            <td className="w-px whitespace-nowrap pl-2.5 text-right">
              <IndexMark index={cell.index} rough={cell.rough?.index} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
