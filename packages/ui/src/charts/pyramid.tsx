import { percent } from '../lib/percent.ts';
import { marked } from '../lib/rough.ts';
import type { ShareCell } from '../lib/share-cell.ts';
import { HiddenFigure } from './hidden-figure.tsx';
import { IndexMark } from './index-mark.tsx';
import { scaleEnd } from './scale.ts';
import { ShareBar } from './share-bar.tsx';

export interface PyramidSide {
  readonly label: string;
  /** Of the whole, in percent; null where not to be shown. */
  readonly share: number | null;
  readonly base: number | null;
  /** The noise of the share may be more than a tenth of it. */
  readonly rough?: boolean;
}
export interface PyramidProps {
  readonly caption: string;
  /** The name of the rows, such as "Age". */
  readonly dimension: string;
  readonly left: PyramidSide;
  readonly right: PyramidSide;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly left: ShareCell | null;
    readonly right: ShareCell | null;
  }[];
}

const heading = 'pb-1.5 text-right text-micro font-normal text-ink-3 whitespace-nowrap';
// The base column and the sides' bases give way first where the chart is narrow.
const whenWide = '@max-[640px]:hidden';

function SideHead({ side, align }: { readonly side: PyramidSide; readonly align: 'left' | 'right' }) {
  return (
    <th
      scope="col"
      className="whitespace-nowrap pb-1.5 font-normal @max-[420px]:whitespace-normal text-ink-2 text-small"
      style={{ textAlign: align }}
    >
      {side.label} {side.share !== null && <b className="text-ink">{marked(percent(side.share), side.rough)}</b>}{' '}
      {side.base !== null && <span className={`text-ink-3 ${whenWide}`}>base {percent(side.base)}</span>}
    </th>
  );
}
function ShareText({ cell }: { readonly cell: ShareCell | null }) {
  if (cell === null) return '–';
  if (cell.hidden !== null) return <HiddenFigure hidden={cell.hidden} />;
  return cell.share === null ? '–' : marked(percent(cell.share), cell.rough?.share);
}

/** Two sides of bars around their common rows, each with share, base and index. */
export function Pyramid({ caption, dimension, left, right, rows }: PyramidProps) {
  const max = scaleEnd(
    rows.flatMap((row) => [row.left?.share ?? null, row.left?.base ?? null, row.right?.share ?? null, row.right?.base ?? null]),
  );
  const figure = 'w-px whitespace-nowrap text-right';
  return (
    <div className="@container">
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${heading} pr-2`}>
              Index
            </th>
            <th scope="col" className={`${heading} pr-2 ${whenWide}`}>
              Base
            </th>
            <th scope="col" className={`${heading} pr-2`}>
              Share
            </th>
            <SideHead side={left} align="right" />
            <th scope="col" className={`${heading} px-2.5 text-center @max-[420px]:px-1`}>
              {dimension}
            </th>
            <SideHead side={right} align="left" />
            <th scope="col" className={`${heading} pl-2`}>
              Share
            </th>
            <th scope="col" className={`${heading} pl-2 ${whenWide}`}>
              Base
            </th>
            <th scope="col" className={`${heading} pl-2`}>
              Index
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="h-[33px]">
              <td className={`${figure} pr-2`}>
                <IndexMark index={row.left?.index ?? null} rough={row.left?.rough?.index} />
              </td>
              <td className={`${figure} pr-2 text-ink-3 ${whenWide}`}>{row.left?.base == null ? '–' : percent(row.left.base)}</td>
              <td className={`${figure} pr-2`}>
                <ShareText cell={row.left} />
              </td>
              <td className="w-1/4">
                {row.left !== null && <ShareBar share={row.left.share} base={row.left.base} max={max} mirrored tall />}
              </td>
              <th
                scope="row"
                className="whitespace-nowrap px-2.5 text-center font-normal text-ink-2 @max-[420px]:whitespace-normal @max-[420px]:px-1"
              >
                {row.label}
              </th>
              <td className="w-1/4">{row.right !== null && <ShareBar share={row.right.share} base={row.right.base} max={max} tall />}</td>
              <td className={`${figure} pl-2`}>
                <ShareText cell={row.right} />
              </td>
              <td className={`${figure} pl-2 text-ink-3 ${whenWide}`}>{row.right?.base == null ? '–' : percent(row.right.base)}</td>
              <td className={`${figure} pl-2`}>
                <IndexMark index={row.right?.index ?? null} rough={row.right?.rough?.index} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
