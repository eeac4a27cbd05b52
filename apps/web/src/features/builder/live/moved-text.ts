import { figureInWords, number, type ShownOrHidden } from '../../../lib/format.ts';

type Figures = Readonly<Record<'gained' | 'lost', ShownOrHidden>>;

/** Whom a draft gained and lost since a version: "+1,240 gained, −310 lost", "Fewer than 50 gained, about 60 lost". */
export function movedText({ gained, lost }: Figures): string {
  const text = `${part('+', gained)} gained, ${part('−', lost)} lost`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function part(sign: string, figure: ShownOrHidden): string {
  return figure.shown && !figure.rough ? `${sign}${number(figure.value)}` : figureInWords(figure);
}
