import { Meter } from '@marquee/ui/charts/meter';
import { percent, sureness } from './words.ts';

/** How sure a suggestion is: a bar, the figure and a word. */
export function Confidence({ value, confident }: { readonly value: number; readonly confident: number }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <Meter value={100 * value} />
      <span className="w-9 text-right font-medium">{percent(value)}</span>
      <span className="text-ink-2">{sureness(value, confident)}</span>
    </span>
  );
}
