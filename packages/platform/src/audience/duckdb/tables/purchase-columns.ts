import { saidByPurchase } from '@marquee/core';
import { fields } from '@marquee/dsl';

/** The columns of the transaction tables for the texts that a row has about its visit, in the order of core's `saidByPurchase`. */
export const purchaseColumns: readonly { readonly name: string; readonly type: string }[] = saidByPurchase.map((field) => ({
  name: fields[field].stored.column,
  type: 'VARCHAR',
}));
