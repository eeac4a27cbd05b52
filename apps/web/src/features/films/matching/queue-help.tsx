import { Kbd } from '@marquee/ui/kbd';

const ofOpen = [
  ['↑ ↓', 'next, previous'],
  ['Enter', 'match the first'],
  ['1–5', 'match that one'],
  ['R', 'not a film'],
  ['N', 'new film'],
  ['U', 'undo'],
] as const;
const ofDecided = [
  ['↑ ↓', 'next, previous'],
  ['Enter', 'take back'],
] as const;

/** The keys that work while the focus is in the queue. */
export function QueueHelp({ open }: { readonly open: boolean }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pb-3 text-ink-2 text-small">
      <span>With a row in focus:</span>
      {(open ? ofOpen : ofDecided).map(([keys, does]) => (
        <span key={keys} className="inline-flex items-center gap-1.5">
          <Kbd>{keys}</Kbd> {does}
        </span>
      ))}
    </p>
  );
}
