import type { AudienceStatus, lists, questions } from '../questions/index.ts';

type Questions = typeof questions;
type Lists = typeof lists;
export type QuestionName = keyof Questions;
export type ListName = keyof Lists;

/** What is asked along with a question's name; nothing where its plain answer takes nothing. */
export type InputOf<N extends QuestionName | ListName> =
  Parameters<(Questions & Lists)[N]> extends [unknown, infer Input] ? Input : undefined;
/** What a question is answered with. */
export type OutputOf<N extends QuestionName> = N extends 'status' ? AudienceStatus : ReturnType<Questions[N]>;
/** What a list is made of. */
export type ItemOf<N extends ListName> = ReturnType<Lists[N]>[number];

type Asked<Input> = Input extends undefined ? [input?: undefined, signal?: AbortSignal] : [input: Input, signal?: AbortSignal];

/**
 * Reads the audience: every question of the registry (core/src/questions), answered whole and exact; an aborted signal ends the query in the engine
 * and rejects with an AbortError. Lists come in batches in order of their ids, all from one state of the store; one that is left early costs nothing
 * further. Safe to call concurrently, also while feeds are being folded in: a question sees one consistent state.
 */
export type AudienceStore = {
  readonly [N in QuestionName]: (...asked: Asked<InputOf<N>>) => Promise<OutputOf<N>>;
} & {
  readonly [N in ListName]: (...asked: Asked<InputOf<N>>) => AsyncIterable<readonly ItemOf<N>[]>;
} & {
  close(): Promise<void>;
};
