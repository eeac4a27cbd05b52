/** Why a row is not counted: it is unfinished, it is wrong, or too few or nearly all moviegoers match it for it to be counted by itself. */
export interface LeftOut {
  readonly name: string;
  readonly why: 'unfinished' | 'wrong' | TooSmall;
}

/** Of a part of a definition: too few are in it, or too few are outside. */
export type TooSmall = 'few' | 'nearlyAll';

/** At the row itself. */
export const tooSmallText = {
  few: 'Too few to count on their own: left out, as if nobody matched.',
  nearlyAll: 'Nearly everyone matches: left out, as if everyone did.',
} as const satisfies Record<TooSmall, string>;

/** At a row that is in the count, of a segment that it refers to. */
export const partTooSmallText = 'A part of this segment is left out: too few, or nearly everyone, match it.';

const asRowExcludes = { few: 'nearlyAll', nearlyAll: 'few' } as const satisfies Record<TooSmall, TooSmall>;

/**
 * What is said of a row, whose conditions are those around its core from the outside in: each an exclusion of the next. Nearly everyone is left out of an
 * exclusion of too few, and the row shows its core.
 */
export function tooSmallOf(outsideIn: readonly (TooSmall | undefined)[]): TooSmall | undefined {
  const last = outsideIn.length - 1;
  const depth = outsideIn.findLastIndex((why) => why !== undefined);
  const why = outsideIn[depth];
  return why !== undefined && (last - depth) % 2 === 1 ? asRowExcludes[why] : why;
}

/** Beside the sentence, of rows that are not finished: "Left out until it is complete: Region."; what is wrong is put right, not completed. */
export function unfinishedTexts(rows: readonly LeftOut[]): readonly string[] {
  return [
    ...said(rows, 'unfinished', (one) => `until ${one ? 'it is' : 'they are'} complete`),
    ...said(rows, 'wrong', (one) => `until ${one ? 'it is' : 'they are'} put right`),
  ];
}

/** Beside the sentence, of rows that are too small: "Left out of the count because it concerns too few: Aged 99 or over." */
export function tooSmallTexts(rows: readonly LeftOut[]): readonly string[] {
  const concerns = (one: boolean) => `of the count because ${one ? 'it concerns' : 'they concern'}`;
  return [
    ...said(rows, 'few', (one) => `${concerns(one)} too few`),
    ...said(rows, 'nearlyAll', (one) => `${concerns(one)} nearly everyone`),
  ];
}

function said(rows: readonly LeftOut[], why: LeftOut['why'], words: (one: boolean) => string): readonly string[] {
  const names = rows.filter((row) => row.why === why).map((row) => row.name);
  return names.length === 0 ? [] : [`Left out ${words(names.length === 1)}: ${names.join(', ')}.`];
}

/** Beside the count: how many rows are too small to be counted; null where none is. */
export function tooSmallRowsText(rows: readonly LeftOut[]): string | null {
  const count = (why: TooSmall) => rows.filter((row) => row.why === why).length;
  const [few, nearlyAll] = [count('few'), count('nearlyAll')];
  const all = few + nearlyAll;
  if (all === 0) return null;
  const [rowsAre, them] = all === 1 ? ['1 row is', 'it'] : [`${all} rows are`, 'them'];
  if (nearlyAll === 0) return `${rowsAre} left out: too few to count on their own.`;
  return few === 0
    ? `${rowsAre} left out: nearly everyone matches ${them}.`
    : `${rowsAre} left out: too few, or nearly everyone, match each.`;
}
