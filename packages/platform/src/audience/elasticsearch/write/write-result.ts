import type { estypes } from '@elastic/elasticsearch';
import type { WriteResult } from '@marquee/core';
import { revisionAt } from './revision.ts';

/** The result of one document in a bulk request. */
export function writeResult(index: string, item: estypes.BulkResponseItem | undefined): WriteResult {
  if (!item) return { kind: 'busy', detail: 'The store did not answer for this document.' };
  const detail = `${item.status} ${item.error?.type ?? ''}: ${item.error?.reason ?? ''}`;
  if (item.status === 409) return { kind: 'conflict' };
  // A rebuild has replaced this index and blocked writes. The next attempt goes to the new live index.
  const replaced = item.error?.type === 'cluster_block_exception';
  if (item.status === 429 || item.status >= 500 || replaced) return { kind: 'busy', detail };
  if (item.status >= 400) return { kind: 'refused', detail };
  return { kind: 'written', revision: revisionAt(index, item._seq_no, item._primary_term) };
}
