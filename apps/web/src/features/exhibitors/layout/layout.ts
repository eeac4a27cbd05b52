import type { Outputs } from '../../../lib/trpc.tsx';

export type Trial = Outputs['feedLayouts']['try'];
export type Layout = Trial['layout'];
export type Feed = Outputs['feedLayouts']['open']['layouts'][number]['feed'];

/** The beginning of a file, in the form in which it is sent. */
export interface Sample {
  readonly name: string;
  readonly base64: string;
  readonly whole: boolean;
}

const looked = 64 * 1024;

/** The first 64 KB of a file: the rest stays where it is. */
export async function sampleOf(file: File): Promise<Sample> {
  const bytes = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  let text = '';
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return { name: file.name, base64: btoa(text), whole: file.size <= looked };
}

/** A layout with another column of the file, or none, for a column of the feed. */
export function withColumn(layout: Layout, column: string, from: string): Layout {
  const { [column]: _before, ...others } = layout.columns;
  return { ...layout, columns: from === '' ? others : { ...others, [column]: from } };
}

/** A layout with something, or nothing, for where the file has nothing. */
export function withFixed(layout: Layout, column: string, text: string): Layout {
  const { [column]: _before, ...others } = layout.fixed;
  return { ...layout, fixed: text.trim() === '' ? others : { ...others, [column]: text.trim() } };
}

/** Words as a line that people edit: `s = sold, r = refunded`. */
export function wordsText(words: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(words ?? {})
    .map(([theirs, ours]) => `${theirs} = ${ours}`)
    .join(', ');
}

/** What such a line means; what has no sign of equality in it says nothing yet. */
export function withWords(layout: Layout, column: string, text: string): Layout {
  const words = Object.fromEntries(
    text.split(',').flatMap((part) => {
      const [theirs = '', ours = ''] = part.split('=').map((side) => side.trim());
      return theirs === '' || ours === '' ? [] : [[theirs.toLowerCase(), ours] as const];
    }),
  );
  const { [column]: _before, ...others } = layout.words;
  return { ...layout, words: Object.keys(words).length === 0 ? others : { ...others, [column]: words } };
}
