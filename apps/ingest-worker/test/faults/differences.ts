import { isDeepStrictEqual } from 'node:util';
import type { FaultOutcome } from './run-faults.ts';

/** What documents differ in from what one thread folds, a line each; none when nothing is lost and nothing is there twice. */
export function differences(
  { moviegoers, erased }: FaultOutcome['after'],
  wanted: Pick<FaultOutcome, 'expected' | 'erased'>,
): readonly string[] {
  const ids = new Set([...moviegoers.keys(), ...wanted.expected.keys()]);
  const wrong = [...ids].flatMap((id) => {
    const [found, expected] = [moviegoers.get(id), wanted.expected.get(id)];
    if (isDeepStrictEqual(found, expected)) return [];
    return [`${id}: ${found?.visits.length ?? 'no'} visits found, ${expected?.visits.length ?? 'none'} expected`];
  });
  const back = wanted.erased.filter((id) => !erased.has(id)).map((id) => `${id}: erased, and no document says so`);
  const kept = [...erased]
    .filter(([, document]) => 'records' in document || 'visits' in document)
    .map(([id]) => `${id}: something is kept`);
  return [...wrong, ...back, ...kept];
}
