import { bestMatch } from './best-match.ts';

interface Listed {
  readonly labels: readonly string[];
  readonly typed: string;
  /** The list is of what is typed; else it is still of before, and what is typed is being looked up. */
  readonly settled: boolean;
}

/**
 * Which of a list Enter takes: the one that is marked, once the list is of what is typed. Before that, only what is called just so; for anything
 * else it waits, so that quick fingers never take what no longer matches.
 */
export function onEnter({ labels, typed, settled }: Listed, marked: number | null): number | 'wait' | null {
  const at = marked ?? bestMatch(labels, typed);
  if (settled) return at < labels.length ? at : null;
  const exact = labels.findIndex((label) => label.toLowerCase() === typed.trim().toLowerCase());
  return exact >= 0 ? exact : 'wait';
}
