import { number, type ShownOrHidden } from '../../../lib/format.ts';

type Figures = Readonly<Record<'gained' | 'lost' | 'kept', ShownOrHidden>>;

/** The text about whom a draft gained and lost; `strong` is emphasised. */
export interface MovedText {
  readonly strong: string;
  readonly rest: string;
}

/** "+1,240 gained, −310 lost" since a version. If one of the groups is too small, none is shown as a number; an empty group does not count as small. */
export function movedText({ gained, lost, kept }: Figures, version: number): MovedText {
  if (!gained.shown && !lost.shown && kept.shown) return { strong: 'The same moviegoers', rest: `as version ${version}` };
  const withheld = [gained, lost, kept].some((figure) => !figure.shown && figure.reason === 'bySubtraction');
  if (withheld || (!gained.shown && !lost.shown))
    return { strong: '', rest: `Gained and lost since version ${version} are not shown: one of the groups is too small` };
  return { strong: `${part('+', gained, 'gained')}, ${part('−', lost, 'lost')}`, rest: `since version ${version}` };
}

function part(sign: string, figure: ShownOrHidden, word: string): string {
  return figure.shown ? `${sign}${number(figure.value)} ${word}` : `nobody ${word}`;
}
