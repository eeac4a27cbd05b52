import type { Outputs } from '../../lib/trpc.tsx';

/** A segment as the list has it. */
export type SegmentRow = Outputs['segments']['list']['segments'][number];

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en');

/** Segments whose name, author, user or tag contains every word of the search; case and accents do not matter. */
export function matching<R extends Pick<SegmentRow, 'name' | 'author' | 'usedBy' | 'tags'>>(rows: readonly R[], search: string): R[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = folded([row.name, row.author, ...row.usedBy.names, ...row.tags].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Those with a tag, whatever its case; all where it is empty. */
export function tagged<R extends Pick<SegmentRow, 'tags'>>(rows: readonly R[], tag: string): readonly R[] {
  return tag === '' ? rows : rows.filter(({ tags }) => tags.some((one) => sameTag(one, tag)));
}

/** Every tag of some segments once, with how many have it, those of most first. */
export function tagsOf(rows: readonly Pick<SegmentRow, 'tags'>[]): readonly { readonly tag: string; readonly count: number }[] {
  const found = new Map<string, { readonly tag: string; readonly count: number }>();
  for (const { tags } of rows)
    for (const tag of tags) {
      const known = found.get(tag.toLocaleLowerCase('en'));
      found.set(tag.toLocaleLowerCase('en'), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
    }
  return [...found.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'));
}

/** Whether two tags are one, written otherwise. */
export function sameTag(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');
}

/** The tags that a line has, separated by commas. */
export function readTags(line: string): string[] {
  return line
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
