import { cn } from '@marquee/ui/lib/cn';
import { sameTag } from './row.ts';

interface TagChipsProps {
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** The one that is shown alone; empty for none. */
  readonly chosen: string;
  readonly onChoose: (tag: string) => void;
}

/** The tags of a list, to show one of them alone. */
export function TagChips({ tags, chosen, onChoose }: TagChipsProps) {
  const known = tags.some(({ tag }) => sameTag(tag, chosen));
  const all = chosen === '' || known ? tags : [...tags, { tag: chosen, count: 0 }];
  if (all.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap gap-1.5 px-(--pad) pb-3">
      <legend className="sr-only">Tags</legend>
      {all.map(({ tag, count }) => {
        const on = sameTag(tag, chosen);
        return (
          <button
            key={tag}
            type="button"
            aria-pressed={on}
            onClick={() => onChoose(on ? '' : tag)}
            className={cn(
              'inline-flex h-6 items-center gap-1.5 rounded-full border px-2.5 text-small',
              on ? 'border-accent-fill bg-accent-fill font-medium text-on-accent' : 'border-line bg-surface text-ink-2 hover:bg-hover',
            )}
          >
            {tag}
            <span className={on ? undefined : 'text-ink-3'}>{count}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
