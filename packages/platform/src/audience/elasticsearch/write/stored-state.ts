import {
  emptyState,
  exhibitorOf,
  type MemberRecord,
  type MovedRow,
  type MoviegoerState,
  type StateChange,
  type TransactionRecord,
} from '@marquee/core';
import { searchableDocument } from '../document.ts';

/** A row without what its document says already. */
type Own<R extends { readonly moviegoer: string }> = Omit<R, 'moviegoer' | 'exhibitor'>;

/** What the worker keeps in a document beside what is asked. */
interface KeptDocument {
  readonly records?: {
    readonly member: Own<MemberRecord> | null;
    readonly transactions: readonly Own<TransactionRecord>[];
    readonly moved: readonly Own<MovedRow>[];
  };
  readonly catalogue_version: number;
  readonly erased?: number;
}

/** The fields of a document that `stateOf` needs. */
export const keptFields = ['records', 'catalogue_version', 'erased'];

/** The whole document of a change. Without a moviegoer it has no field that a question asks; of an erased one nothing but the day is left. */
export function documentOf({ state, moviegoer }: StateChange): object {
  const version = { catalogue_version: state.catalogueVersion };
  if (state.erased !== null) return { ...version, erased: state.erased };
  const records = {
    member: state.member && own(state.member),
    transactions: state.transactions.map(own),
    moved: state.moved.map(own),
  };
  if (!moviegoer) return { ...version, records };
  return {
    ...searchableDocument(moviegoer),
    ...version,
    transactions: state.transactions.map(({ id }) => id),
    film_codes: [...new Set(state.transactions.flatMap(({ filmCode }) => filmCode ?? []))],
    records,
  };
}

/** What is kept of a moviegoer, from the source of its document. */
export function stateOf(moviegoer: string, source: unknown): MoviegoerState {
  const { records, catalogue_version, erased } = kept(source);
  const owner = { moviegoer, exhibitor: exhibitorOf(moviegoer) };
  return {
    ...emptyState(moviegoer),
    member: records?.member ? { ...records.member, ...owner } : null,
    transactions: (records?.transactions ?? []).map((row) => ({ ...row, ...owner })),
    moved: (records?.moved ?? []).map((row) => ({ ...row, moviegoer })),
    erased: erased ?? null,
    catalogueVersion: catalogue_version,
  };
}

function own<R extends { readonly moviegoer: string; readonly exhibitor?: string }>(row: R): Own<R> {
  const { moviegoer: _moviegoer, exhibitor: _exhibitor, ...rest } = row;
  return rest;
}

/** Holds because the index is this worker's alone, and `documentOf` wrote every document of it. */
function kept(source: unknown): KeptDocument {
  return source as KeptDocument;
}
