import { wordDifference } from './word-difference.ts';

/** Two sentences in one: what went is struck through, what came is underlined. */
export function SentenceDifference({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === '') return <span className="text-ink-2">{after}</span>;
  if (before === after) return <span className="text-ink-3">The same definition.</span>;
  return (
    <span className="text-ink-2">
      {wordDifference(before, after).map((change, index) => {
        const key = `${index} ${change.text}`;
        if (change.kind === 'removed') return <del key={key} className="text-ink-3">{`${change.text} `}</del>;
        if (change.kind === 'added') return <ins key={key} className="font-medium text-ink">{`${change.text} `}</ins>;
        return <span key={key}>{`${change.text} `}</span>;
      })}
    </span>
  );
}
