import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { percent } from '../lib/percent.ts';
import { marked } from '../lib/rough.ts';
import type { Hidden } from '../lib/share-cell.ts';
import { HiddenFigure } from './hidden-figure.tsx';
import { IndexMark } from './index-mark.tsx';
import { scaleEnd } from './scale.ts';
import { SeriesMark, series } from './series.tsx';
import { ShareBar } from './share-bar.tsx';

/** One bar of a group. */
export interface GroupedBar {
  /** In percent; null when hidden. */
  readonly share: number | null;
  readonly index: number | null;
  readonly rough: { readonly share: boolean; readonly index: boolean };
  readonly hidden: Hidden | null;
  /** Against the first bar, as it is written: "+11.1" and "0.4 to 21.5". */
  readonly difference: { readonly value: string; readonly interval: string; readonly differs: boolean } | null;
}
export interface BarGroup {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly base: number | null;
  /** In the order of the series; null where nothing is told. */
  readonly bars: readonly (GroupedBar | null)[];
}
interface Props {
  readonly caption: string;
  /** What the groups are, for readers. */
  readonly dimension: string;
  /** The names of the series, in their order, for readers. */
  readonly names: readonly string[];
  readonly groups: readonly BarGroup[];
  /** Said where nothing is told of a bar. */
  readonly untold: string;
  /** Definitions of the columns, on hover of their names. */
  readonly heads?: { readonly share: ReactNode; readonly index: ReactNode; readonly difference: ReactNode };
}

const heading = 'pb-1 pl-2.5 text-right text-micro font-normal text-ink-3 whitespace-nowrap';
const figure = 'w-px whitespace-nowrap pl-2.5 text-right';
const usual = { share: 'Share', index: 'Index', difference: 'Points against A' };

/** Groups of bars from zero, one bar a series, the base as a tick: share, index, and the difference in points from the first with its interval. */
export function GroupedBars({ caption, dimension, names, groups, untold, heads = usual }: Props) {
  const max = scaleEnd(groups.flatMap(({ base, bars }) => [base, ...bars.map((bar) => bar?.share ?? null)]));
  return (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={heading}>
            <span className="sr-only">{dimension}</span>
          </th>
          <th scope="col" className={heading}>
            <span className="sr-only">Audience</span>
          </th>
          <td />
          <th scope="col" className={heading}>
            {heads.share}
          </th>
          <th scope="col" className={heading}>
            {heads.index}
          </th>
          <th scope="col" className={heading}>
            {heads.difference}
          </th>
        </tr>
      </thead>
      {groups.map(({ key, label, detail, base, bars }) => (
        <tbody key={key} className="border-line-soft border-b last:border-b-0">
          {bars.map((bar, at) => (
            <tr key={names[at]} className="h-[26px]">
              {at === 0 && (
                <th
                  scope="rowgroup"
                  rowSpan={bars.length}
                  className="w-36 max-w-44 py-1 pr-2 text-left align-top font-normal leading-[1.35]"
                >
                  {label}
                  {detail !== undefined && <span className="text-ink-3 text-small"> {detail}</span>}
                  <span className="block text-ink-3 text-small">base {base === null ? '–' : percent(base)}</span>
                </th>
              )}
              <th scope="row" className="w-px pr-2 text-left font-normal">
                <SeriesMark at={at} />
                <span className="sr-only"> {names[at]}</span>
              </th>
              <td className="pr-1">{bar && <ShareBar share={bar.share} base={base} max={max} hue={series[at]?.back ?? 'bg-cg'} />}</td>
              <td className={figure}>
                {bar === null ? (
                  <HiddenFigure hidden={{ text: '–', reason: untold }} />
                ) : bar.hidden !== null ? (
                  <HiddenFigure hidden={bar.hidden} />
                ) : bar.share === null ? (
                  '–'
                ) : (
                  marked(percent(bar.share), bar.rough.share)
                )}
              </td>
              <td className={figure}>
                <IndexMark index={bar?.index ?? null} rough={bar?.rough.index} />
              </td>
              <td className={cn(figure, 'text-ink-3 text-small')}>
                {bar?.difference && (
                  <>
                    <span className={cn(bar.difference.differs ? 'font-semibold text-ink' : 'text-ink-2')}>{bar.difference.value}</span>{' '}
                    <span className="max-[600px]:sr-only">({bar.difference.interval})</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
