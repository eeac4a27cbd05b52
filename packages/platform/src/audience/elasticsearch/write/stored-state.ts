import { exhibitorOf, type MemberRecord, type MoviegoerState, ServiceError, type StateChange } from '@marquee/core';
import { searchableDocument } from '../document.ts';
import {
  campaignOf,
  type KeptCampaign,
  type KeptMoved,
  type KeptTransaction,
  keptCampaign,
  keptMoved,
  keptTransaction,
  keptVersion,
  movedOf,
  ofFirstVersion,
  transactionOf,
} from './kept-rows.ts';

/** The worker's own part of a document, in addition to the searchable part. */
interface KeptDocument {
  readonly records?: {
    /** The version of the format of its rows. If absent: 1. */
    readonly version?: number;
    readonly member: Omit<MemberRecord, 'moviegoer' | 'exhibitor'> | null;
    readonly transactions: readonly KeptTransaction[];
    readonly moved: readonly KeptMoved[];
    /** Absent in rows of an earlier version, and where there are none. */
    readonly campaigns?: readonly KeptCampaign[];
  };
  readonly catalogue_version: number;
  readonly erased?: number;
}

/** The fields of a document that `stateOf` needs. */
export const keptFields = ['records', 'catalogue_version', 'erased'];

/** The whole document of a change. Without a moviegoer it has no searchable field. An erased one keeps only the day. */
export function documentOf({ state, moviegoer }: StateChange): object {
  const version = { catalogue_version: state.catalogueVersion };
  if (state.erased !== null) return { ...version, erased: state.erased };
  const records = {
    version: keptVersion,
    member: state.member && ownOf(state.member),
    transactions: state.transactions.map(keptTransaction),
    moved: state.moved.map(keptMoved),
    ...(state.campaigns.length > 0 ? { campaigns: state.campaigns.map(keptCampaign) } : {}),
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

/** The stored state of a moviegoer, from the source of the document. */
export function stateOf(moviegoer: string, source: unknown): MoviegoerState {
  const { records, catalogue_version, erased } = kept(source);
  const exhibitor = exhibitorOf(moviegoer);
  const { version = 1, transactions = [] } = records ?? {};
  if (version > keptVersion)
    throw new ServiceError('unavailable', `The rows of ${moviegoer} were kept by a later version of the worker. Run that one.`);
  return {
    moviegoer,
    exhibitor,
    member: records?.member ? { ...records.member, moviegoer, exhibitor } : null,
    transactions: (version === 1 ? transactions.map(ofFirstVersion) : transactions).map((row) => transactionOf(row, moviegoer, exhibitor)),
    moved: (records?.moved ?? []).map((row) => movedOf(row, moviegoer)),
    campaigns: (records?.campaigns ?? []).map((row) => campaignOf(row, moviegoer, exhibitor)),
    erased: erased ?? null,
    catalogueVersion: catalogue_version,
  };
}

function ownOf({ moviegoer: _moviegoer, exhibitor: _exhibitor, ...rest }: MemberRecord): Omit<MemberRecord, 'moviegoer' | 'exhibitor'> {
  return rest;
}

/** The cast is safe because only the worker writes to the index, and `documentOf` wrote every document. */
function kept(source: unknown): KeptDocument {
  return source as KeptDocument;
}
