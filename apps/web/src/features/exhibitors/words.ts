import type { Outputs } from '../../lib/trpc.tsx';

export type ExhibitorRow = Outputs['exhibitors']['overview']['exhibitors'][number];
export type Feed = ExhibitorRow['feeds'][number];
export type FeedState = Feed['state'];

export const stateWords: Readonly<Record<FeedState, { readonly word: string; readonly kind: 'good' | 'warn' | 'bad' | 'idle' }>> = {
  fresh: { word: 'Fresh', kind: 'good' },
  late: { word: 'Late', kind: 'warn' },
  stopped: { word: 'Stopped', kind: 'bad' },
  none: { word: 'None yet', kind: 'idle' },
};

/** 0.2 → "12 min", 7.3 → "7 h 18", 79 → "3 d 7 h". */
export function age(hours: number): string {
  const minutes = Math.floor(hours * 60);
  if (minutes < 60) return `${minutes} min`;
  if (hours < 72) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(hours / 24)} d ${Math.floor(hours) % 24} h`;
}

/** A part of a whole as it is written beside others: "98.6%", and never all of it while something is missing. */
export function share(part: number, whole: number): string {
  const tenths = Math.floor((part / whole) * 1_000);
  return `${(tenths / 10).toFixed(1)}%`;
}

const order: readonly FeedState[] = ['fresh', 'none', 'late', 'stopped'];

/** The feed that needs somebody most; what the row of an exhibitor shows. */
export function worstOf(feeds: readonly Feed[]): Feed | undefined {
  const used = ({ ageHours, promisedHours }: Feed) => (ageHours ?? 0) / promisedHours;
  return [...feeds].sort((a, b) => order.indexOf(b.state) - order.indexOf(a.state) || used(b) - used(a))[0];
}

/** What is wrong with an exhibitor's feeds, and what helps; null where nothing is. */
export function problemOfFeeds({ feeds, sites, usable }: ExhibitorRow): { readonly says: string; readonly helps: string } | null {
  const bad = feeds.filter(({ state }) => state === 'late' || state === 'stopped');
  const [first] = bad;
  if (first) {
    const says = bad
      .map(({ feed, ageHours, promisedHours }) => `No ${feed} for ${age(ageHours ?? 0)}; promised within ${promisedHours} h.`)
      .join(' ');
    return { says, helps: 'Ask its contact whether the export ran, then send the rows again: nothing is lost by sending them twice.' };
  }
  if (feeds.every(({ state }) => state === 'none'))
    return {
      says: 'Nothing has arrived yet.',
      helps: sites === 0 ? 'Add its sites, then issue a key for its systems.' : 'Issue a key, and let its systems push the first rows.',
    };
  if (sites > 0 && usable === 0) return { says: 'None of its sites is usable.', helps: 'Give the sites a time zone.' };
  return null;
}
