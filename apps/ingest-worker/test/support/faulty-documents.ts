import { type MoviegoerDocuments, ServiceError, type WriteResult } from '@marquee/core';

/** What a test throws in place of dying: nothing after it happens. */
export class Killed extends Error {}

export interface Faults {
  /** In [0, 1): every call asks it. */
  readonly random: () => number;
  readonly rate: number;
  /** Of calls, those at which the caller dies, before or after it. */
  readonly deaths: number;
}

/** Documents that are busy, lose answers after the write, are out of reach, or see their caller die, as chance has it. */
export function faulty(documents: MoviegoerDocuments, { random, rate, deaths }: Faults): MoviegoerDocuments {
  const turn = async () => {
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    await turn();
    if (random() < deaths) throw new Killed();
    if (random() < rate / 2) throw new ServiceError('unavailable', 'out of reach');
    const result = await run();
    await turn();
    if (random() < deaths) throw new Killed();
    if (random() < rate / 2) throw new ServiceError('unavailable', 'the answer was lost');
    return result;
  };
  const busy: WriteResult = { kind: 'busy', detail: 'chance' };
  return {
    read: (ids) => call(() => documents.read(ids)),
    async write(changes) {
      await turn();
      const results: WriteResult[] = [];
      for (const change of changes) {
        if (random() < deaths / 10) throw new Killed();
        const kind = random();
        if (kind < rate / 2) results.push(busy);
        else {
          const [result = busy] = await documents.write([change]);
          results.push(kind < rate ? busy : result);
        }
        if (random() < 0.05) await turn();
      }
      if (random() < deaths) throw new Killed();
      return results;
    },
    refresh: () => call(() => documents.refresh()),
    holders: (...asked) => call(() => documents.holders(...asked)),
    touchedBy: (...asked) => call(() => documents.touchedBy(...asked)),
    countTouchedBy: (...asked) => call(() => documents.countTouchedBy(...asked)),
  };
}
