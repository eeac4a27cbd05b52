import type { StatusKind } from '@marquee/ui/status';
import { number } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.tsx';

export type Run = Outputs['imports']['runs']['runs'][number];

const ways: Readonly<Record<Run['how'], string>> = {
  folder: 'Folder',
  upload: 'Upload',
  source: 'Source',
  push: 'Pushes of an hour',
  replay: 'Replay of dead letters',
};

/** How it began, and by whom: "Upload by Priya Raman", "Folder, from the command line". */
export function howWords({ how, by }: Pick<Run, 'how' | 'by'>): string {
  if (by === null) return ways[how];
  return by.id === 'operator' ? `${ways[how]}, from the command line` : `${ways[how]} by ${by.name ?? by.id}`;
}

/** A run's state, in a word. */
export const stateWords: Readonly<Record<Run['state'], { readonly word: string; readonly kind: StatusKind }>> = {
  running: { word: 'Under way', kind: 'idle' },
  done: { word: 'Done', kind: 'good' },
  failed: { word: 'Failed', kind: 'bad' },
  cancelled: { word: 'Cancelled', kind: 'warn' },
};

/** "12 s", "3 min 5 s", "1 h 4 min"; less than a second is that. */
export function took(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 1) return 'under 1 s';
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}

const phases: Readonly<Record<NonNullable<Run['underWay']>['phase'], string>> = {
  catalogue: 'Reading the catalogue',
  reading: 'Reading',
  folding: 'Rows become visits',
  done: 'Ending',
  replaying: 'Replaying',
};

/** How far one under way has got: "Reading, 41%, 12,000 rows a second, about 1 min 5 s left". */
export function farWords({ phase, part, rowsPerSecond, secondsLeft }: NonNullable<Run['underWay']>): string {
  return [
    phases[phase],
    ...(phase === 'reading' && part !== null ? [`${Math.floor(part * 100)}%`] : []),
    ...(rowsPerSecond !== null && rowsPerSecond > 0 ? [`${number(rowsPerSecond)} rows a second`] : []),
    ...(secondsLeft === null ? [] : [`about ${took(secondsLeft)} left`]),
  ].join(', ');
}
