import { fieldEntry } from '@marquee/dsl';
import { callApi } from '../../../lib/trpc-client.ts';
import { sameText } from '../values/pasted.ts';
import { namedLookup } from './use-options.ts';

interface NamedValue {
  readonly value: string;
  readonly label: string;
}
export interface FoundValues {
  readonly found: readonly NamedValue[];
  /** Texts that name no value, or more than one. */
  readonly missing: readonly string[];
}

/** The values of a field that texts name, by what people read or by what is stored. */
export async function findValues(field: string, texts: readonly string[]): Promise<FoundValues> {
  const found: NamedValue[] = [];
  const missing: string[] = [];
  for (const text of texts) {
    const same = (await candidates(field, text)).filter((one) => sameText(one.label, text) || one.value === text);
    const [only] = same;
    if (only !== undefined && same.length === 1) found.push(only);
    else missing.push(text);
  }
  return { found, missing };
}

async function candidates(field: string, text: string): Promise<readonly NamedValue[]> {
  const entry = fieldEntry(field);
  if (entry?.values) return entry.values;
  const lookup = namedLookup(entry);
  if (lookup === null) return (await callApi('catalogue.values', { field, text, limit: 20 })).options;
  return (await callApi('catalogue.search', { lookup, text, limit: 20 })).options;
}
