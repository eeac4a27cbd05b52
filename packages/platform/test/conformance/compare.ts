import fc from 'fast-check';
import { type Answers, type Asked, agree, answers, arbitraryAsked, isTelling, type World } from './world.ts';

export interface Comparison {
  readonly asked: number;
  /** Audiences that were neither empty nor everyone: were there few, equal answers would prove little. */
  readonly telling: number;
  /** The smallest question found on which engines differ, and what each said. */
  readonly counterexample?: { readonly asked: Asked; readonly answers: Answers };
}

const together = 100;

/** Asks `runs` random definitions of every engine, many at a time; when one is answered differently, looks for a smaller one. */
export async function compare(world: World, runs: number, seed: number, progress?: (asked: number) => void): Promise<Comparison> {
  const sample = fc.sample(arbitraryAsked, { numRuns: runs, seed });
  let telling = 0;
  for (let first = 0; first < sample.length; first += together) {
    const batch = sample.slice(first, first + together);
    const found = await answers(world, batch);
    telling += found.filter((one) => isTelling(one, world)).length;
    const differs = found.findIndex((one) => !agree(one));
    const asked = batch[differs];
    const said = found[differs];
    if (asked !== undefined && said !== undefined)
      return { asked: first + differs + 1, telling, counterexample: (await smaller(world, runs, seed)) ?? { asked, answers: said } };
    progress?.(first + batch.length);
  }
  return { asked: sample.length, telling };
}

/** The same definitions one by one, shrunk. */
async function smaller(world: World, runs: number, seed: number): Promise<Comparison['counterexample']> {
  const agrees = async (asked: Asked) => (await answers(world, [asked])).every(agree);
  const { counterexample } = await fc.check(fc.asyncProperty(arbitraryAsked, agrees), { numRuns: runs, seed });
  const [asked] = counterexample ?? [];
  const [said] = asked === undefined ? [] : await answers(world, [asked]);
  return asked === undefined || said === undefined ? undefined : { asked, answers: said };
}
