/** The parts of taking a batch that are measured and traced by themselves. */
export type Stage = 'read' | 'fold' | 'write' | 'refresh' | 'holders' | 'catalogue';

/** Sees the work as it goes on: times, traces, counts. Changes nothing. */
export interface Watch {
  batch<T>(topic: string, size: number, run: () => Promise<T>): Promise<T>;
  stage<T>(stage: Stage, size: number, run: () => Promise<T>): Promise<T>;
  count(what: Counted, by: number): void;
}
export type Counted =
  | 'accepted'
  | 'duplicates'
  | 'outdated'
  | 'dropped'
  | 'documents'
  | 'conflicts'
  | 'busy'
  | 'refused'
  | 'moved'
  | 'erased'
  | 'enriched';

export const unwatched: Watch = { batch: (_topic, _size, run) => run(), stage: (_stage, _size, run) => run(), count: () => {} };
