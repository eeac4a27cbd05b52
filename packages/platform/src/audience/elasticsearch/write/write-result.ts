import type { estypes } from '@elastic/elasticsearch';
import type { WriteResult } from '@marquee/core';
import { revisionAt } from './revision.ts';

/** What became of one document of a bulk request. */
export function writeResult(index: string, item: estypes.BulkResponseItem | undefined): WriteResult {
  if (!item) return { kind: 'busy', detail: 'The store did not answer for this document.' };
  const detail = `${item.status} ${item.error?.type ?? ''}: ${item.error?.reason ?? ''}`;
  if (item.status === 409) return { kind: 'conflict' };
  if (item.status === 429 || item.status >= 500) return { kind: 'busy', detail };
  if (item.status >= 400) return { kind: 'refused', detail };
  return { kind: 'written', revision: revisionAt(index, item._seq_no, item._primary_term) };
}
