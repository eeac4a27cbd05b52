import type { Outputs } from '../../lib/trpc.tsx';

/** A segment as the list has it. */
export type SegmentRow = Outputs['segments']['list']['segments'][number];

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en');

/** Segments whose name, author or user contains every word of the search; case and accents do not matter. */
export function matching<R extends Pick<SegmentRow, 'name' | 'author' | 'usedBy'>>(rows: readonly R[], search: string): R[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = folded([row.name, row.author, ...row.usedBy.names].join(' '));
    return words.every((word) => text.includes(word));
  });
}
