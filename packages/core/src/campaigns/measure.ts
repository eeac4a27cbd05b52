import type { Outcome } from '../questions/index.ts';
import type { CampaignMember, MeasuredCell } from '../records/index.ts';
import type { GroupSum, Stratum } from './uplift.ts';

type Cell = { -readonly [K in keyof MeasuredCell]: MeasuredCell[K] };

/**
 * Adds up what the members of one exhibitor's part did: members and outcomes come in order of ids, so that neither has to be held. Whoever was to be sent to
 * counts, delivered or not.
 *
 * @param from the first business day of the window
 * @param days how many days it has
 */
export function measuring({ from, days }: { readonly from: number; readonly days: number }) {
  const cells = new Map<string, Cell>();
  return {
    add({ group, variant, channels }: Pick<CampaignMember, 'group' | 'variant' | 'channels'>, outcome: Outcome | null): void {
      const cell = cellOf(cells, { group, variant, channels }, days);
      cell.people += 1;
      if (!outcome) return;
      const day = Math.min(days - 1, Math.max(0, outcome.firstDay - from));
      cell.firstDays[day] = (cell.firstDays[day] ?? 0) + 1;
      cell.visits = plus(cell.visits, outcome.visits);
      cell.spend = plus(cell.spend, outcome.spend);
      cell.ticketSpend += outcome.ticketSpend;
    },
    cells: (): readonly MeasuredCell[] => [...cells.values()],
  };
}

function cellOf(cells: Map<string, Cell>, of: Pick<Cell, 'group' | 'variant' | 'channels'>, days: number): Cell {
  const key = `${of.group} ${of.variant} ${of.channels}`;
  const none = { sum: 0, squares: 0 };
  const made = cells.get(key) ?? { ...of, people: 0, firstDays: new Array(days).fill(0), visits: none, spend: none, ticketSpend: 0 };
  cells.set(key, made);
  return made;
}

function plus({ sum, squares }: { readonly sum: number; readonly squares: number }, one: number) {
  return { sum: sum + one, squares: squares + one * one };
}

/** Follows a list in order of ids: what it has of each id that is asked, asked in the same order. */
export function following(outcomes: AsyncIterable<readonly Outcome[]>) {
  const batches = outcomes[Symbol.asyncIterator]();
  let [batch, place]: [readonly Outcome[], number] = [[], 0];
  let ended = false;
  return {
    async of(id: string): Promise<Outcome | null> {
      while (true) {
        while (place < batch.length && (batch[place]?.id ?? '') < id) place += 1;
        const found = batch[place];
        if (found) return found.id === id ? found : null;
        if (ended) return null;
        const next = await batches.next();
        if (next.done) ended = true;
        else [batch, place] = [next.value, 0];
      }
    },
    /** Gives the list up where it is. */
    end: async () => void (await batches.return?.()),
  };
}

/** What is measured of each moviegoer. */
export const measures = ['came', 'visits', 'spend'] as const;
export type CampaignMeasure = (typeof measures)[number];

/** How many of a group saw the film. */
export function cameOf(cells: readonly MeasuredCell[]): number {
  return cells.reduce((sum, { firstDays }) => firstDays.reduce((more, one) => more + one, sum), 0);
}

/** Both groups of a part, or of some of its cells, by one measure. */
export function stratumOf(cells: readonly MeasuredCell[], measure: CampaignMeasure): Stratum {
  const of = (group: MeasuredCell['group']) =>
    sumOf(
      cells.filter((cell) => cell.group === group),
      measure,
    );
  return { target: of('target'), control: of('control') };
}

function sumOf(cells: readonly MeasuredCell[], measure: CampaignMeasure): GroupSum {
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  if (measure === 'came') {
    const came = cameOf(cells);
    return { people, sum: came, squares: came };
  }
  const sums = cells.map((cell) => cell[measure]);
  return { people, sum: sums.reduce((all, { sum }) => all + sum, 0), squares: sums.reduce((all, { squares }) => all + squares, 0) };
}
